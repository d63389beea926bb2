// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.primitive.LockWord;

/** Model of {@code java.util.concurrent.locks.ReentrantLock}. Fairness makes no difference: any waiting thread may come next. */
public class ReentrantLock implements Lock, Modelled, Revealing {

    private final LockWord word = new LockWord(this);
    private final boolean fair;

    /** As in the platform. */
    public ReentrantLock() {
        this(false);
    }

    /** As in the platform. */
    public ReentrantLock(boolean fair) {
        this.fair = fair;
    }

    @Override
    public void lock() {
        word.lock(Strand.require(), false);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        Interrupts.check(Strand.require(), self -> word.lock(self, true));
    }

    @Override
    public boolean tryLock() {
        return word.tryLock(Strand.require());
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        return Interrupts.timed(Strand.require(), unit.toNanos(time), word::tryLock, self -> word.lock(self, true));
    }

    @Override
    public void unlock() {
        Strand self = Strand.require();
        requireHeld(self);
        word.unlock(self);
    }

    @Override
    public Condition newCondition() {
        return new LockCondition(this, word);
    }

    /** As in the platform. */
    public int getHoldCount() {
        return word.holds(Strand.require());
    }

    /** As in the platform. */
    public boolean isHeldByCurrentThread() {
        return getHoldCount() > 0;
    }

    /** As in the platform. */
    public boolean isLocked() {
        return word.state(Strand.require()) != 0;
    }

    /** As in the platform. */
    public final boolean isFair() {
        return fair;
    }

    private void requireHeld(Strand self) {
        if (word.holds(self) == 0) {
            throw new IllegalMonitorStateException();
        }
    }

    @Override
    public void reveal(Strand strand) {
        word.reveal(strand);
    }

    @Override
    public String label() {
        return "ReentrantLock";
    }
}
