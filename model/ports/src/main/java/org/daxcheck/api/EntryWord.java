// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * The word that stands in a slot of a mapping's tree, and what the entry-lock functions return: 0 for nothing, an
 * exceptional entry, a page, or a negative error. Layout as in {@code radix-tree.h} and {@code dax.h}, Linux 4.12.
 *
 * <table>
 * <caption>Bits</caption>
 * <tr><td>1</td><td>exceptional: a DAX entry, not a page</td></tr>
 * <tr><td>2</td><td>locked ({@code RADIX_DAX_ENTRY_LOCK})</td></tr>
 * <tr><td>3</td><td>PMD sized ({@code RADIX_DAX_PMD})</td></tr>
 * <tr><td>4</td><td>zero page ({@code RADIX_DAX_HZP})</td></tr>
 * <tr><td>5</td><td>empty: no block behind it yet ({@code RADIX_DAX_EMPTY})</td></tr>
 * <tr><td>6..62</td><td>device sector</td></tr>
 * </table>
 */
public final class EntryWord {

    /** No entry. */
    public static final long NONE = 0;

    /** {@code -ENOMEM}: no memory for the tree. */
    public static final long ENOMEM = -12;

    /** {@code -EEXIST}: a PMD was asked for, and the range holds something smaller. */
    public static final long EEXIST = -17;

    /** In place of an entry: what was found is smaller than what was asked for; {@code XA_RETRY_ENTRY}. */
    public static final long CONFLICT = Long.MIN_VALUE;

    private static final long EXCEPTIONAL = 1L << 1;
    private static final long LOCKED = 1L << 2;
    private static final long PMD = 1L << 3;
    private static final long ZERO = 1L << 4;
    private static final long EMPTY = 1L << 5;
    private static final int SECTOR_SHIFT = 6;
    private static final int FRAME_SHIFT = 2;

    private EntryWord() {}

    /** An unlocked entry without a block, as grab_mapping_entry puts into an empty slot. */
    public static long empty(EntrySize size) {
        return EXCEPTIONAL | EMPTY | sizeBit(size);
    }

    /** An unlocked huge zero page entry: a read of a hole, PMD sized. */
    public static long zeroPmd() {
        return zero(EntrySize.PMD);
    }

    /** An unlocked zero page entry: a read of a hole. Linux 4.12 knows the PMD-sized one only, and keeps pages otherwise. */
    public static long zero(EntrySize size) {
        return EXCEPTIONAL | ZERO | sizeBit(size);
    }

    /**
     * An unlocked entry for a block of the device.
     *
     * @param sector at least 0 and below {@code 1L << 57}
     */
    public static long block(long sector, EntrySize size) {
        if (sector < 0 || sector >= 1L << (63 - SECTOR_SHIFT)) {
            throw new IllegalArgumentException("no such sector: " + sector);
        }
        return EXCEPTIONAL | sizeBit(size) | sector << SECTOR_SHIFT;
    }

    /**
     * A page of the page cache, as the kernel keeps a {@code struct page *} in the slot.
     *
     * @param frame the page's frame number, at least 1
     */
    public static long page(int frame) {
        if (frame < 1) {
            throw new IllegalArgumentException("no such frame: " + frame);
        }
        return (long) frame << FRAME_SHIFT;
    }

    /** The same entry with the lock bit set. */
    public static long locked(long entry) {
        return entry | LOCKED;
    }

    /** The same entry with the lock bit clear. */
    public static long unlocked(long entry) {
        return entry & ~LOCKED;
    }

    /** Whether this is an error number, as {@code IS_ERR}. */
    public static boolean isError(long word) {
        return word < 0;
    }

    /** Whether this is a DAX entry, as {@code radix_tree_exceptional_entry}. */
    public static boolean isEntry(long word) {
        return word > 0 && (word & EXCEPTIONAL) != 0;
    }

    /** Whether this is a page of the page cache. */
    public static boolean isPage(long word) {
        return word > 0 && (word & EXCEPTIONAL) == 0;
    }

    /** Whether this entry is locked; false for what is no entry. */
    public static boolean isLocked(long word) {
        return isEntry(word) && (word & LOCKED) != 0;
    }

    /** Whether this entry is PMD sized; false for what is no entry. */
    public static boolean isPmd(long word) {
        return isEntry(word) && (word & PMD) != 0;
    }

    /** Whether this entry stands for a zero page; false for what is no entry. */
    public static boolean isZero(long word) {
        return isEntry(word) && (word & ZERO) != 0;
    }

    /** Whether this entry has no block yet; false for what is no entry. */
    public static boolean isEmpty(long word) {
        return isEntry(word) && (word & EMPTY) != 0;
    }

    /** The size of this entry; PTE for a page. */
    public static EntrySize size(long word) {
        return isPmd(word) ? EntrySize.PMD : EntrySize.PTE;
    }

    /** The device sector of this entry. */
    public static long sector(long entry) {
        return entry >>> SECTOR_SHIFT;
    }

    /** The frame number of this page. */
    public static int frame(long page) {
        return (int) (page >>> FRAME_SHIFT);
    }

    /** How people read it: {@code none}, {@code EEXIST}, {@code page 3}, {@code PMD zero locked}, {@code PTE 7}. */
    public static String describe(long word) {
        if (word == NONE) {
            return "none";
        }
        if (isError(word)) {
            return word == CONFLICT
                    ? "conflict"
                    : word == EEXIST ? "EEXIST" : word == ENOMEM ? "ENOMEM" : "error " + word;
        }
        if (isPage(word)) {
            return "page " + frame(word);
        }
        String what = isEmpty(word) ? "empty" : isZero(word) ? "zero" : Long.toString(sector(word));
        return size(word) + " " + what + (isLocked(word) ? " locked" : "");
    }

    private static long sizeBit(EntrySize size) {
        return size == EntrySize.PMD ? PMD : 0;
    }
}
