// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.lock;

import java.util.concurrent.TimeUnit;
import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.primitive.Cell;
import org.daxcheck.explorer.runtime.primitive.LockWord;

/**
 * Model of {@code java.util.concurrent.locks.StampedLock}: a lock and a version that is odd while somebody writes. A lock that is taken
 * again by its holder, given back by another thread, or upgraded from reading to writing is refused.
 */
public class StampedLock implements Modelled, Revealing {

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int OPTIMISTIC = 3;

    private final LockWord word = new LockWord(this);
    private final Cell version = new Cell(this, "version");

    /** As in the platform. */
    public StampedLock() {}

    /** As in the platform. */
    public long writeLock() {
        Strand self = Strand.require();
        word.lock(once(self), false);
        return begin(self);
    }

    /** As in the platform. */
    public long writeLockInterruptibly() throws InterruptedException {
        Strand self = Strand.require();
        Interrupts.check(once(self), strand -> word.lock(strand, true));
        return begin(self);
    }

    /** As in the platform. */
    public long tryWriteLock() {
        Strand self = Strand.require();
        return tryWrite(self) ? begin(self) : 0;
    }

    private boolean tryWrite(Strand self) {
        return word.holds(self) == 0 && word.tryLock(self);
    }

    /** As in the platform; the time limit passes if the lock is not free now. */
    public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
        Strand self = Strand.require();
        boolean done =
                Interrupts.timed(self, unit.toNanos(time), this::tryWrite, strand -> word.lock(once(strand), true));
        return done ? begin(self) : 0;
    }

    private long begin(Strand self) {
        return stamp(version.add(self, 1) + 1, WRITE);
    }

    private Strand once(Strand self) {
        if (word.holds(self) > 0 || word.reads(self) > 0) {
            throw self.refuse("a StampedLock taken again by a thread that holds it");
        }
        return self;
    }

    /** As in the platform. */
    public void unlockWrite(long stamp) {
        Strand self = Strand.require();
        require(kind(stamp) == WRITE);
        requireOwn(self, word.holds(self));
        version.add(self, 1);
        word.unlock(self);
    }

    /** As in the platform. */
    public long readLock() {
        Strand self = Strand.require();
        word.readLock(once(self), false);
        return reading(self);
    }

    /** As in the platform. */
    public long readLockInterruptibly() throws InterruptedException {
        Strand self = Strand.require();
        Interrupts.check(once(self), strand -> word.readLock(strand, true));
        return reading(self);
    }

    /** As in the platform. */
    public long tryReadLock() {
        Strand self = Strand.require();
        return tryRead(self) ? reading(self) : 0;
    }

    private boolean tryRead(Strand self) {
        return word.holds(self) == 0 && word.tryReadLock(self);
    }

    /** As in the platform; the time limit passes if the lock is not free now. */
    public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
        Strand self = Strand.require();
        boolean done =
                Interrupts.timed(self, unit.toNanos(time), this::tryRead, strand -> word.readLock(once(strand), true));
        return done ? reading(self) : 0;
    }

    private long reading(Strand self) {
        return stamp(version.get(self), READ);
    }

    /** As in the platform. */
    public void unlockRead(long stamp) {
        Strand self = Strand.require();
        require(kind(stamp) == READ);
        requireOwn(self, word.reads(self));
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
        if (stamp == 0) {
            return 0;
        }
        if (kind(stamp) == OPTIMISTIC) {
            return validate(stamp) && tryWrite(self) && valid(self, stamp) ? begin(self) : 0;
        }
        throw self.refuse("StampedLock.tryConvertToWriteLock of a read lock");
    }

    private boolean valid(Strand self, long stamp) {
        boolean valid = version.get(self) == stamp >> 2;
        if (!valid) {
            word.unlock(self);
        }
        return valid;
    }

    /** As in the platform. */
    public long tryConvertToReadLock(long stamp) {
        Strand self = Strand.require();
        if (kind(stamp) == WRITE) {
            requireOwn(self, word.holds(self));
            word.readLock(self, false);
            long now = version.add(self, 1) + 1;
            word.unlock(self);
            return stamp(now, READ);
        }
        if (kind(stamp) == READ) {
            return stamp;
        }
        if (!validate(stamp) || !tryRead(self)) {
            return 0;
        }
        if (version.get(self) == stamp >> 2) {
            return stamp(stamp >> 2, READ);
        }
        word.readUnlock(self);
        return 0;
    }

    /** As in the platform. */
    public long tryConvertToOptimisticRead(long stamp) {
        if (stamp == 0 || kind(stamp) == OPTIMISTIC) {
            return validate(stamp) ? stamp : 0;
        }
        unlock(stamp);
        return stamp(kind(stamp) == WRITE ? (stamp >> 2) + 1 : stamp >> 2, OPTIMISTIC);
    }

    /** As in the platform. */
    public boolean isWriteLocked() {
        return version.get(Strand.require()) % 2 != 0;
    }

    /** As in the platform. */
    public boolean isReadLocked() {
        return word.state(Strand.require()) == 3;
    }

    /** As in the platform. */
    public static boolean isWriteLockStamp(long stamp) {
        return kind(stamp) == WRITE;
    }

    /** As in the platform. */
    public static boolean isReadLockStamp(long stamp) {
        return kind(stamp) == READ;
    }

    /** As in the platform. */
    public static boolean isLockStamp(long stamp) {
        return isWriteLockStamp(stamp) || isReadLockStamp(stamp);
    }

    /** As in the platform. */
    public static boolean isOptimisticReadStamp(long stamp) {
        return kind(stamp) == OPTIMISTIC;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalMonitorStateException();
        }
    }

    /** The platform does not care who gives a lock back; the model does. */
    private static void requireOwn(Strand self, int holds) {
        if (holds == 0) {
            throw self.refuse("a StampedLock given back by a thread that does not hold it");
        }
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
