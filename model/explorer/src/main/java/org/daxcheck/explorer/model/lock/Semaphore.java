// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.lock;

import java.util.concurrent.TimeUnit;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;

/** Model of {@code java.util.concurrent.Semaphore}. Fairness makes no difference. */
public class Semaphore implements Modelled {

    private final boolean fair;
    private int permits;

    /** As in the platform. */
    public Semaphore(int permits) {
        this(permits, false);
    }

    /** As in the platform. */
    public Semaphore(int permits, boolean fair) {
        this.permits = permits;
        this.fair = fair;
    }

    /** As in the platform. */
    public boolean isFair() {
        return fair;
    }

    /** As in the platform. */
    public void acquire() throws InterruptedException {
        acquire(1);
    }

    /** As in the platform. */
    public void acquire(int count) throws InterruptedException {
        Interrupts.check(Strand.require(), self -> take(self, check(count), true));
    }

    /** As in the platform. */
    public void acquireUninterruptibly() {
        acquireUninterruptibly(1);
    }

    /** As in the platform. */
    public void acquireUninterruptibly(int count) {
        take(Strand.require(), check(count), false);
    }

    private boolean take(Strand self, int count, boolean interruptible) {
        long result = self.perform(
                Kind.ACQUIRE,
                symbol(self),
                count,
                interruptible ? self.state().interruptible() : 0,
                () -> permits >= count || (interruptible && self.state().flagged()),
                () -> permits >= count ? add(-count) : Op.INTERRUPTED);
        return result != Op.INTERRUPTED;
    }

    /** As in the platform. */
    public boolean tryAcquire() {
        return tryAcquire(1);
    }

    /** As in the platform. */
    public boolean tryAcquire(int count) {
        return attempt(Strand.require(), check(count));
    }

    /** As in the platform. */
    public boolean tryAcquire(long time, TimeUnit unit) throws InterruptedException {
        return tryAcquire(1, time, unit);
    }

    /** As in the platform. */
    public boolean tryAcquire(int count, long time, TimeUnit unit) throws InterruptedException {
        return Interrupts.timed(
                Strand.require(),
                unit.toNanos(time),
                self -> attempt(self, check(count)),
                self -> take(self, check(count), true));
    }

    private boolean attempt(Strand self, int count) {
        return self.perform(
                        Kind.TRY_ACQUIRE,
                        symbol(self),
                        count,
                        0,
                        () -> true,
                        () -> permits >= count ? 1 + add(-count) : 0)
                == 1;
    }

    /** As in the platform. */
    public void release() {
        release(1);
    }

    /** As in the platform. */
    public void release(int count) {
        Strand self = Strand.require();
        self.perform(Kind.RELEASE, symbol(self), check(count), 0, () -> true, () -> add(count));
    }

    /** As in the platform. */
    public int availablePermits() {
        Strand self = Strand.require();
        return (int) self.perform(Kind.COUNTER_VALUE, symbol(self), 0, 0, () -> true, () -> permits);
    }

    /** How many permits there are, which is an operation. */
    @Override
    public String toString() {
        return "Semaphore[Permits = " + availablePermits() + "]";
    }

    /** As in the platform. */
    public int drainPermits() {
        Strand self = Strand.require();
        return (int) self.perform(Kind.DRAIN, symbol(self), 0, 0, () -> true, () -> {
            int all = permits;
            permits = 0;
            return all;
        });
    }

    /** As in the platform. */
    protected void reducePermits(int reduction) {
        Strand self = Strand.require();
        self.perform(Kind.RELEASE, symbol(self), -check(reduction), 0, () -> true, () -> add(-reduction));
    }

    private static int check(int count) {
        if (count < 0) {
            throw new IllegalArgumentException();
        }
        return count;
    }

    private long add(int count) {
        permits += count;
        return 0;
    }

    private int symbol(Strand self) {
        return self.symbol(this, "permits", Sort.COUNTER, permits);
    }

    @Override
    public String label() {
        return "Semaphore(" + permits + ")";
    }
}
