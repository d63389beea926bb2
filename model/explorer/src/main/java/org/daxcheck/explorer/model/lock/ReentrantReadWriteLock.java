// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.lock;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.primitive.LockWord;

/** Model of {@code java.util.concurrent.locks.ReentrantReadWriteLock}. Fairness makes no difference. */
public class ReentrantReadWriteLock implements ReadWriteLock, Modelled, Revealing {

    private final LockWord word = new LockWord(this);
    private final ReadLock readLock = new ReadLock(this);
    private final WriteLock writeLock = new WriteLock(this);
    private final boolean fair;

    /** As in the platform. */
    public ReentrantReadWriteLock() {
        this(false);
    }

    /** As in the platform. */
    public ReentrantReadWriteLock(boolean fair) {
        this.fair = fair;
    }

    /** As in the platform. */
    public final boolean isFair() {
        return fair;
    }

    @Override
    public ReadLock readLock() {
        return readLock;
    }

    @Override
    public WriteLock writeLock() {
        return writeLock;
    }

    /** As in the platform. */
    public boolean isWriteLockedByCurrentThread() {
        return getWriteHoldCount() > 0;
    }

    /** As in the platform. */
    public int getWriteHoldCount() {
        return word.holds(Strand.require());
    }

    /** As in the platform. */
    public int getReadHoldCount() {
        return word.reads(Strand.require());
    }

    /** As in the platform. */
    public boolean isWriteLocked() {
        long state = word.state(Strand.require());
        return state == 1 || state == 2;
    }

    @Override
    public void reveal(Strand strand) {
        word.reveal(strand);
    }

    @Override
    public List<Object> parts() {
        return List.of(readLock, writeLock);
    }

    @Override
    public String label() {
        return "ReentrantReadWriteLock";
    }

    /** The reading side. */
    public static class ReadLock implements Lock, Modelled {
        private final ReentrantReadWriteLock owner;

        /** As in the platform. */
        protected ReadLock(ReentrantReadWriteLock owner) {
            this.owner = owner;
        }

        @Override
        public void lock() {
            owner.word.readLock(Strand.require(), false);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            Interrupts.check(Strand.require(), self -> owner.word.readLock(self, true));
        }

        @Override
        public boolean tryLock() {
            return owner.word.tryReadLock(Strand.require());
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return Interrupts.timed(
                    Strand.require(),
                    unit.toNanos(time),
                    owner.word::tryReadLock,
                    self -> owner.word.readLock(self, true));
        }

        @Override
        public void unlock() {
            Strand self = Strand.require();
            if (owner.word.reads(self) == 0) {
                throw new IllegalMonitorStateException("attempt to unlock read lock, not locked by current thread");
            }
            owner.word.readUnlock(self);
        }

        @Override
        public Condition newCondition() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Object> parts() {
            return List.of(owner);
        }

        @Override
        public String label() {
            return "ReadLock";
        }
    }

    /** The writing side. */
    public static class WriteLock implements Lock, Modelled {
        private final ReentrantReadWriteLock owner;

        /** As in the platform. */
        protected WriteLock(ReentrantReadWriteLock owner) {
            this.owner = owner;
        }

        @Override
        public void lock() {
            owner.word.lock(Strand.require(), false);
        }

        @Override
        public void lockInterruptibly() throws InterruptedException {
            Interrupts.check(Strand.require(), self -> owner.word.lock(self, true));
        }

        @Override
        public boolean tryLock() {
            return owner.word.tryLock(Strand.require());
        }

        @Override
        public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
            return Interrupts.timed(
                    Strand.require(), unit.toNanos(time), owner.word::tryLock, self -> owner.word.lock(self, true));
        }

        @Override
        public void unlock() {
            Strand self = Strand.require();
            if (owner.word.holds(self) == 0) {
                throw new IllegalMonitorStateException();
            }
            owner.word.unlock(self);
        }

        @Override
        public Condition newCondition() {
            return new LockCondition(owner, owner.word);
        }

        /** As in the platform. */
        public boolean isHeldByCurrentThread() {
            return getHoldCount() > 0;
        }

        /** As in the platform. */
        public int getHoldCount() {
            return owner.word.holds(Strand.require());
        }

        @Override
        public List<Object> parts() {
            return List.of(owner);
        }

        @Override
        public String label() {
            return "WriteLock";
        }
    }
}
