// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.outcome;

import java.util.List;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Subject;
import org.daxcheck.fault.entrylock.lockfree.PmdOverPtes;
import org.daxcheck.fault.entrylock.lockfree.UnlockInTwoSteps;
import org.daxcheck.kernel.sync.WaitTable;
import org.daxcheck.port.entrylock.locked.LockedEntries;
import org.daxcheck.port.entrylock.locked.RepairedEntries;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;

/** Who answers in the outcome tests: the ports, each in every scenario that concerns it, and some faults, each in one. */
public enum Port {
    /** Linux 4.12, as it was. */
    FAITHFUL("locked-2017", "Linux 4.12: the radix tree under its lock, its bugs included.", true) {
        @Override
        public EntryLock fresh(EntryLockSettings settings) {
            return new LockedEntries(settings);
        }

        @Override
        public EntryLock file(WaitTable queues) {
            return new LockedEntries(settings(), queues, Integer.MAX_VALUE);
        }
    },

    /** Linux 4.12 with its reported mistakes put right. */
    REPAIRED("locked", "Linux 4.12: the radix tree under its lock, its mistakes put right.", true) {
        @Override
        public EntryLock fresh(EntryLockSettings settings) {
            return new RepairedEntries(settings);
        }

        @Override
        public EntryLock file(WaitTable queues) {
            return new RepairedEntries(settings(), queues, Integer.MAX_VALUE);
        }
    },

    /** Without a lock. */
    LOCK_FREE("lock-free", "Entry words by compare-and-set, without a lock.", true) {
        @Override
        public EntryLock fresh(EntryLockSettings settings) {
            return new LockFreeEntries(settings);
        }

        @Override
        public List<EntryLock> files() {
            LockFreeEntries first = new LockFreeEntries(settings());
            return List.of(first, new LockFreeEntries(settings(), first));
        }
    },

    /** Linux 5.13: no hole pages. */
    XARRAY("xarray", "Linux 5.13: the XArray, no hole pages, a conflict is not waited for.", true) {
        @Override
        public EntryLock fresh(EntryLockSettings settings) {
            return new XarrayEntries(settings);
        }

        @Override
        public EntryLock file(WaitTable queues) {
            return new XarrayEntries(settings(), queues);
        }
    },

    /** A fault: a huge entry over small ones. */
    PMD_OVER_PTES("pmd-over-ptes", "Has the fault PmdOverPtes.", false) {
        @Override
        public EntryLock fresh(EntryLockSettings settings) {
            return new PmdOverPtes(settings);
        }
    },

    /** A fault: a sleeper is overlooked. */
    UNLOCK_IN_TWO_STEPS("unlock-in-two-steps", "Has the fault UnlockInTwoSteps.", false) {
        @Override
        public EntryLock fresh(EntryLockSettings settings) {
            return new UnlockInTwoSteps(settings);
        }
    };

    private final String id;
    private final String about;
    private final boolean complete;

    Port(String id, String about, boolean complete) {
        this.id = id;
        this.about = about;
        this.complete = complete;
    }

    /** The settings for checking, with sleeps that end. */
    public static EntryLockSettings settings() {
        return EntryLockSettings.checking().withHungTaskMillis(Hung.MILLIS);
    }

    /** Whether it answers in every scenario that concerns it; a fault answers where it is to be caught. */
    public boolean complete() {
        return complete;
    }

    /** The subject, as claims name it. */
    public Subject<EntryLock> subject() {
        return new Subject<>(id, EntryLock.class, this::fresh, about);
    }

    /** A fresh one with the settings for checking. */
    public EntryLock fresh() {
        return fresh(settings());
    }

    /** A fresh one. */
    public abstract EntryLock fresh(EntryLockSettings settings);

    /**
     * A fresh one whose sleepers stand in these queues.
     *
     * @param queues may be shared with others
     * @throws UnsupportedOperationException if it has no queues that others could share
     */
    public EntryLock file(WaitTable queues) {
        throw new UnsupportedOperationException(this + " has no wait queues to share");
    }

    /** Two fresh ones, as two files are, whose sleepers share one queue. */
    public List<EntryLock> files() {
        WaitTable queues = new WaitTable(0);
        return List.of(file(queues), file(queues));
    }
}
