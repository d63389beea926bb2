// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.port.entrylock.locked.LockedEntries;
import org.daxcheck.port.entrylock.locked.RepairedEntries;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;

/** The ports that are measured, with the sizes of the kernel. */
public enum Design {
    /** Linux 4.12. */
    LOCKED {
        @Override
        EntryLock make(EntryLockSettings settings) {
            return new LockedEntries(settings);
        }
    },
    /** Linux 4.12, its mistakes put right. */
    REPAIRED {
        @Override
        EntryLock make(EntryLockSettings settings) {
            return new RepairedEntries(settings);
        }
    },
    /** Linux 5.13. */
    XARRAY {
        @Override
        EntryLock make(EntryLockSettings settings) {
            return new XarrayEntries(settings);
        }
    },
    /** Without a lock. */
    LOCK_FREE {
        @Override
        EntryLock make(EntryLockSettings settings) {
            return new LockFreeEntries(settings);
        }
    };

    abstract EntryLock make(EntryLockSettings settings);

    /** An empty mapping. */
    EntryLock empty() {
        return make(EntryLockSettings.kernel());
    }

    /** A mapping with blocks at the indices from 0 on, PTE sized. */
    EntryLock filled(int entries) {
        EntryLock lock = empty();
        for (int index = 0; index < entries; index++) {
            fill(lock, index, EntryWord.block(index + 1, EntrySize.PTE));
        }
        return lock;
    }

    /** A mapping with one PMD block at index 0. */
    EntryLock huge() {
        EntryLock lock = empty();
        fill(lock, 0, EntryWord.block(1, EntrySize.PMD));
        return lock;
    }

    private static void fill(EntryLock lock, long index, long block) {
        long held = lock.grab(index, EntryWord.size(block));
        lock.put(index, lock.insert(index, held, block, false));
    }
}
