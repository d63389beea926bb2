// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

import java.util.function.BooleanSupplier;

/**
 * The sizes of an entry lock, and what it needs of its surroundings.
 *
 * @param pmdOrder a PMD entry covers {@code 1 << pmdOrder} pages, 1 to 9
 * @param waitTableBits the hashed wait table has {@code 1 << waitTableBits} queues, 0 to 12
 * @param hungTaskMillis a sleep longer than this fails with an error of its own; 0 for never
 * @param preload {@code radix_tree_preload}: false if there is no memory now; may be called by several threads at a time
 * @param unmap {@code unmap_mapping_range}; may be called by several threads at a time
 */
public record EntryLockSettings(
        int pmdOrder, int waitTableBits, long hungTaskMillis, BooleanSupplier preload, RangeUnmap unmap) {

    /** Takes a range of a file out of all page tables. */
    @FunctionalInterface
    public interface RangeUnmap {
        /**
         * Unmaps.
         *
         * @param first the first index
         * @param pages how many pages, at least 1
         */
        void unmap(long first, long pages);
    }

    /** Refuses sizes out of range. */
    public EntryLockSettings {
        if (pmdOrder < 1 || pmdOrder > 9 || waitTableBits < 0 || waitTableBits > 12 || hungTaskMillis < 0) {
            throw new IllegalArgumentException("pmdOrder " + pmdOrder + " (1 to 9), waitTableBits " + waitTableBits
                    + " (0 to 12), hungTaskMillis " + hungTaskMillis + " (0 or more)");
        }
    }

    /** For checking: a PMD of two pages, one wait queue, memory always there, sleeps without end. */
    public static EntryLockSettings checking() {
        return new EntryLockSettings(1, 0, 0, () -> true, (first, pages) -> {});
    }

    /** The kernel's: a PMD of 512 pages, 4096 wait queues. */
    public static EntryLockSettings kernel() {
        return new EntryLockSettings(9, 12, 0, () -> true, (first, pages) -> {});
    }

    /** The same, with sleeps that fail after a time. */
    public EntryLockSettings withHungTaskMillis(long millis) {
        return new EntryLockSettings(pmdOrder, waitTableBits, millis, preload, unmap);
    }

    /** The same, with another number of wait queues. */
    public EntryLockSettings withWaitTableBits(int bits) {
        return new EntryLockSettings(pmdOrder, bits, hungTaskMillis, preload, unmap);
    }

    /** The same, with another supply of memory. */
    public EntryLockSettings withPreload(BooleanSupplier supply) {
        return new EntryLockSettings(pmdOrder, waitTableBits, hungTaskMillis, supply, unmap);
    }

    /** The same, with another page-table side. */
    public EntryLockSettings withUnmap(RangeUnmap pageTables) {
        return new EntryLockSettings(pmdOrder, waitTableBits, hungTaskMillis, preload, pageTables);
    }
}
