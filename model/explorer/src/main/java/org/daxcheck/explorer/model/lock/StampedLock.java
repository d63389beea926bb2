// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.lock;

import java.util.concurrent.TimeUnit;
import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.primitive.Cell;
import org.daxcheck.explorer.runtime.primitive.LockWord;

/**
 * Model of {@code java.util.concurrent.locks.StampedLock}: a lock and a version that is odd while somebody writes. Conversions have no
 * model but the one from an optimistic stamp or a read lock to a write lock.
 */
public class StampedLock implements Modelled, Revealing {

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int OPTIMISTIC = 3;

    private final LockWord word = new LockWord(this);
    private final Cell version = new Cell(this, "version");

    /** As in the platform. */
    public StampedLock() {}

    /** As in the platform. A thread that holds it already waits for ever. */
    public long writeLock() {
        Strand self = Strand.require();
        selfDeadlock(self);
        word.lock(self, false);
        return begin(self);
    }

    /** As in the platform. */
    public long tryWriteLock() {
        Strand self = Strand.require();
        if (word.holds(self) > 0 || !word.tryLock(self)) {
            return 0;
        }
        return begin(self);
    }

    /** As in the platform; the time limit passes if the lock is not free now. */
    public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
        boolean done = Interrupts.timed(
                Strand.require(), unit.toNanos(time), self -> word.holds(self) == 0 && word.tryLock(self), self -> {
                    selfDeadlock(self);
                    return word.lock(self, true);
                });
        return done ? begin(Strand.require()) : 0;
    }

    private long begin(Strand self) {
        return stamp(version.add(self, 1) + 1, WRITE);
    }

    private void selfDeadlock(Strand self) {
        if (word.holds(self) > 0 || word.reads(self) > 0) {
            throw self.refuse("a StampedLock taken again by a thread that holds it");
        }
    }

    /** As in the platform. */
    public void unlockWrite(long stamp) {
        Strand self = Strand.require();
        if (kind(stamp) != WRITE || word.holds(self) == 0) {
            throw new IllegalMonitorStateException();
        }
        version.add(self, 1);
        word.unlock(self);
    }

    /** As in the platform. */
    public long readLock() {
        Strand self = Strand.require();
        selfDeadlock(self);
        word.readLock(self, false);
        return stamp(version.get(self), READ);
    }

    /** As in the platform. */
    public long tryReadLock() {
        Strand self = Strand.require();
        if (word.holds(self) > 0 || !word.tryReadLock(self)) {
            return 0;
        }
        return stamp(version.get(self), READ);
    }

    /** As in the platform. */
    public void unlockRead(long stamp) {
        Strand self = Strand.require();
        if (kind(stamp) != READ || word.reads(self) == 0) {
            throw new IllegalMonitorStateException();
        }
        word.readUnlock(self);
    }

    /** As in the platform. */
    public void unlock(long stamp) {
        if (kind(stamp) == WRITE) {
            unlockWrite(stamp);
        } else {
            unlockRead(stamp);
        }
    }

    /** As in the platform. */
    public long tryOptimisticRead() {
        long now = version.get(Strand.require());
        return now % 2 == 0 ? stamp(now, OPTIMISTIC) : 0;
    }

    /** As in the platform. */
    public boolean validate(long stamp) {
        return stamp != 0 && version.get(Strand.require()) == stamp >> 2;
    }

    /** As in the platform. */
    public long tryConvertToWriteLock(long stamp) {
        Strand self = Strand.require();
        if (kind(stamp) == WRITE) {
            return stamp;
        }
        if (kind(stamp) == OPTIMISTIC) {
            return convertOptimistic(self, stamp);
        }
        throw self.refuse("StampedLock.tryConvertToWriteLock of a read lock");
    }

    private long convertOptimistic(Strand self, long stamp) {
        if (!word.tryLock(self)) {
            return 0;
        }
        if (version.get(self) != stamp >> 2) {
            word.unlock(self);
            return 0;
        }
        return begin(self);
    }

    /** As in the platform. */
    public boolean isWriteLocked() {
        return version.get(Strand.require()) % 2 != 0;
    }

    private static long stamp(long version, int kind) {
        return version << 2 | kind;
    }

    private static int kind(long stamp) {
        return (int) (stamp & 3);
    }

    @Override
    public void reveal(Strand strand) {
        word.reveal(strand);
        version.reveal(strand);
    }

    @Override
    public String label() {
        return "StampedLock";
    }
}
