// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.selfcheck;

import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.sync.WaitQueue;
import org.daxcheck.kernel.sync.Waiter;

/** A turnstile on the ports' own lock and wait queue. Who goes out wakes nobody. */
public final class ForgetfulTurnstile implements Turnstile {

    private static final long KEY = 0;

    private final SpinLock lock = new SpinLock("turnstile");
    private final WaitQueue queue = new WaitQueue();
    private boolean taken;
    private long passed;

    /** An empty turnstile. */
    public ForgetfulTurnstile() {}

    @Override
    public long pass() {
        lock.lock();
        while (taken) {
            sleep();
        }
        taken = true;
        lock.unlock();
        return leave();
    }

    private void sleep() {
        Waiter waiter = new Waiter(Waiter.SAME_KEY, 0);
        waiter.setKey(this, KEY);
        queue.prepareToWaitExclusive(waiter);
        lock.unlock();
        queue.schedule(waiter);
        queue.finishWait(waiter);
        lock.lock();
    }

    private long leave() {
        lock.lock();
        taken = false;
        passed++;
        long number = passed;
        lock.unlock();
        return number;
    }
}
