// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.lock;

import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.hook.Hooks;
import org.daxcheck.explorer.runtime.primitive.LockWord;
import org.daxcheck.explorer.runtime.primitive.Waiters;

/** A condition of a model lock: wakes in the order of arrival and never for no reason. */
final class LockCondition implements Condition, Modelled {

    private final Object lock;
    private final LockWord word;
    private final Waiters waiters = new Waiters(this, Sort.WAIT_QUEUE);

    LockCondition(Object lock, LockWord word) {
        this.lock = lock;
        this.word = word;
    }

    @Override
    public void await() throws InterruptedException {
        Interrupts.check(held(), self -> waiters.await(self, word, Long.MAX_VALUE, true) != Waiters.Ending.INTERRUPTED);
    }

    @Override
    public void awaitUninterruptibly() {
        waiters.await(held(), word, Long.MAX_VALUE, false);
    }

    @Override
    public long awaitNanos(long nanos) throws InterruptedException {
        Strand self = held();
        Interrupts.check(self, strand -> true);
        Waiters.Ending ending = waiters.await(self, word, nanos, true);
        if (ending == Waiters.Ending.NOTIFIED) {
            return nanos;
        }
        Interrupts.check(
                self,
                strand ->
                        ending != Waiters.Ending.INTERRUPTED && !strand.state().readFlag(strand));
        return Math.min(nanos, 0);
    }

    @SuppressWarnings("WaitNotInLoop") // the caller loops: this is the condition itself
    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return awaitNanos(unit.toNanos(time)) > 0;
    }

    @SuppressWarnings({"WaitNotInLoop", "JavaUtilDate"}) // the caller loops, and the interface has a Date
    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
        return awaitNanos(TimeUnit.MILLISECONDS.toNanos(deadline.getTime() - Hooks.currentTimeMillis())) > 0;
    }

    @Override
    public void signal() {
        waiters.notifyOne(held());
    }

    @Override
    public void signalAll() {
        waiters.notifyEvery(held());
    }

    private Strand held() {
        Strand self = Strand.require();
        if (word.holds(self) == 0) {
            throw new IllegalMonitorStateException();
        }
        return self;
    }

    @Override
    public List<Object> parts() {
        return List.of(lock);
    }

    @Override
    public String label() {
        return "Condition";
    }
}
