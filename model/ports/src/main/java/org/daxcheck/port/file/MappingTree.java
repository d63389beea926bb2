// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;

/** The entries of a file, as writeback and write faults need them beyond {@link EntryLock}. Thread-safe. */
interface MappingTree extends EntryLock {

    /** Makes an empty tree. */
    interface Maker {
        /**
         * An empty tree.
         *
         * @param settings with what takes a range out of the page tables
         */
        MappingTree make(EntryLockSettings settings, Flush flush);
    }

    /** Who flushes entries. */
    interface Flush {
        /** Write-protects and flushes an entry, which is locked, and says so ({@link MappingTree#clean}); an error, or 0. */
        int flush(long index, long entry);
    }

    /** Whether there is nothing at all. */
    boolean isEmpty();

    /**
     * What is chosen for writeback, from an index on.
     *
     * @return how many were found
     */
    int findChosen(long start, long[] indices, long[] entries);

    /** Locks, flushes and unlocks what was found; whether it needed to be flushed (1 or 0), or an error. */
    int writeback(long index, long entry);

    /** An entry that is locked was flushed. */
    void clean(long index);

    /** Locks an entry and tags it dirty; {@link org.daxcheck.api.EntryWord#NONE} if there is none. */
    long lockDirty(long index);
}
