// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import java.util.function.LongConsumer;
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
         * @param flush write-protects and flushes the entry at an index, which is locked
         */
        MappingTree make(EntryLockSettings settings, LongConsumer flush);
    }

    /** The first entry that is chosen for writeback, from an index on; tells whether there is one. */
    boolean findChosen(long start, long[] index, long[] entry);

    /** Locks, flushes and unlocks what was found; tells whether it needed to be flushed. */
    boolean writeback(long index, long entry);

    /** Locks an entry and tags it dirty; {@link org.daxcheck.api.EntryWord#NONE} if there is none. */
    long lockDirty(long index);
}
