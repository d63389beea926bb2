// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.lock;

import java.util.concurrent.TimeUnit;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;

/** Model of {@code java.util.concurrent.CountDownLatch}. */
public class CountDownLatch implements Modelled {

    private long count;

    /** As in the platform. */
    public CountDownLatch(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count < 0");
        }
        this.count = count;
    }

    /** As in the platform. */
    public void countDown() {
        Strand self = Strand.require();
        self.perform(Kind.COUNT_DOWN, symbol(self), 0, 0, () -> true, () -> {
            count = Math.max(0, count - 1);
            return 0;
        });
    }

    /** As in the platform. */
    public void await() throws InterruptedException {
        Interrupts.check(Strand.require(), this::awaitZero);
    }

    private boolean awaitZero(Strand self) {
        long result = self.perform(
                Kind.AWAIT_ZERO,
                symbol(self),
                0,
                self.state().interruptible(),
                () -> count == 0 || self.state().flagged(),
                () -> count == 0 ? 0 : Op.INTERRUPTED);
        return result != Op.INTERRUPTED;
    }

    /** As in the platform; the time limit passes if the count is not zero now. */
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return Interrupts.timed(Strand.require(), unit.toNanos(time), self -> getCount() == 0, this::awaitZero);
    }

    /** As in the platform. */
    public long getCount() {
        Strand self = Strand.require();
        return self.perform(Kind.LATCH_VALUE, symbol(self), 0, 0, () -> true, () -> count);
    }

    /** How far it has counted, which is an operation. */
    @Override
    public String toString() {
        return "CountDownLatch[Count = " + getCount() + "]";
    }

    private int symbol(Strand self) {
        return self.symbol(this, "count", Sort.LATCH, count);
    }

    @Override
    public String label() {
        return "CountDownLatch(" + count + ")";
    }
}
