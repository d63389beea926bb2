// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.toy;

import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.sync.WaitQueue;
import org.daxcheck.kernel.sync.Waiter;
import org.daxcheck.kernel.word.LongWord;

/** The toy subjects. */
final class Cells {

    private Cells() {}

    /** Right. */
    static class Atomic implements Cell {
        private final LongWord word = new LongWord();

        @Override
        @KernelFunction("atomic_inc_return")
        public long add() {
            return word.getAndAddVolatile(1) + 1;
        }

        @Override
        public void meet() {}
    }

    /** Loses an addition. */
    static final class Racy extends Atomic {
        private long count;

        @Override
        @KernelFunction("racy_inc_return")
        public long add() {
            count++;
            return count;
        }
    }

    /** Takes two locks in one order or the other. */
    static final class Crossed extends Atomic {
        private final SpinLock left = new SpinLock("left");
        private final SpinLock right = new SpinLock("right");
        private final LongWord turns = new LongWord();

        @Override
        public void meet() {
            boolean even = turns.getAndAddVolatile(1) % 2 == 0;
            SpinLock first = even ? left : right;
            SpinLock second = even ? right : left;
            first.lock();
            second.lock();
            second.unlock();
            first.unlock();
        }
    }

    /** Trips over a kernel assertion when two threads are inside. */
    static final class Asserting extends Atomic {
        private final LongWord inside = new LongWord();

        @Override
        public void meet() {
            KernelBug.bugOn(inside.getAndAddVolatile(1) != 0, "somebody is inside");
            inside.getAndAddVolatile(-1);
        }
    }

    /** Waits in circles for a flag that nobody sets. */
    static final class Spinning extends Atomic {
        private volatile boolean flag;

        @Override
        public void meet() {
            while (!flag) {
                Thread.onSpinWait();
            }
        }

        /** What would end it. */
        void raise() {
            flag = true;
        }
    }

    /** Ends the virtual machine. */
    static final class Deadly extends Atomic {
        @Override
        public void meet() {
            Runtime.getRuntime().halt(3);
        }
    }

    /** Sleeps, and nobody wakes. */
    static final class Sleeping extends Atomic {
        private final WaitQueue queue = new WaitQueue();

        @Override
        @KernelFunction("wait_for_nothing")
        public void meet() {
            Waiter waiter = new Waiter(Waiter.SAME_KEY, 0);
            queue.prepareToWait(waiter);
            queue.schedule(waiter);
        }
    }

    /** Throws. */
    static final class Throwing extends Atomic {
        @Override
        public void meet() {
            throw new IllegalStateException("not today");
        }
    }
}
