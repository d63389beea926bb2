// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Outcome tests, well formed and not. */
public final class OutcomeTests {

    private OutcomeTests() {}

    /** Store buffering on volatiles: 0, 0 is listed as allowed, but no interleaving reaches it. */
    @JCStressTest
    @Outcome(
            id = {"0, 1", "1, 0", "1, 1"},
            expect = Expect.ACCEPTABLE,
            desc = "in some order")
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE_INTERESTING, desc = "both before both")
    @State
    public static class StoreBuffering {
        private volatile int x;
        private volatile int y;

        /** Writes x. */
        @Actor
        public void one(II_Result r) {
            x = 1;
            r.r1 = y;
        }

        /** Writes y. */
        @Actor
        public void two(II_Result r) {
            y = 1;
            r.r2 = x;
        }
    }

    /** The words of a vocabulary. */
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both count")
    @Outcome(id = "[0-9]+", expect = Expect.FORBIDDEN, desc = "one is lost")
    public static final class Counted {
        private Counted() {}
    }

    /** A state of its own class. */
    @State
    public static class Cell {
        volatile int value;
    }

    /** Loses an update, and refers to a vocabulary. */
    @JCStressTest
    @JCStressMeta(Counted.class)
    public static class LostUpdate {
        /** Adds one. */
        @Actor
        public void one(Cell cell) {
            int before = cell.value;
            cell.value = before + 1;
        }

        /** Adds one. */
        @Actor
        public void two(Cell cell) {
            int before = cell.value;
            cell.value = before + 1;
        }

        /** Reads. */
        @Arbiter
        public void end(Cell cell, I_Result r) {
            r.r1 = cell.value;
        }
    }

    /** Forbids an outcome without a word. */
    @JCStressTest
    @Outcome(id = "1", expect = Expect.FORBIDDEN)
    @State
    public static class Wordless {
        /** Always the same. */
        @Actor
        public void one(I_Result r) {
            r.r1 = 1;
        }
    }

    /** Lists nothing that happens. */
    @JCStressTest
    @Outcome(id = "7", expect = Expect.ACCEPTABLE, desc = "never")
    @State
    public static class Unlisted {
        /** Answers. */
        @Actor
        public void one(I_Result r) {
            r.r1 = 1;
        }
    }

    /** Everything else is allowed. */
    @JCStressTest
    @Outcome(id = "7", expect = Expect.FORBIDDEN, desc = "never")
    @Outcome(expect = Expect.ACCEPTABLE, desc = "whatever")
    @State
    public static class ByDefault {
        /** Answers. */
        @Actor
        public void one(I_Result r) {
            r.r1 = 1;
        }
    }

    /** Ends after the signal. */
    @JCStressTest(Mode.Termination)
    @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "ends")
    @Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "goes on")
    @State
    public static class Signalled {
        private volatile boolean stop;

        /** Spins. */
        @Actor
        public void one() {
            while (!stop) {
                Thread.onSpinWait();
            }
        }

        /** Stops. */
        @Signal
        public void signal() {
            stop = true;
        }
    }

    /** Is told of something else. */
    @JCStressTest(Mode.Termination)
    @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "ends")
    @Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "goes on")
    @State
    public static class Unsignalled {
        private volatile boolean stop;
        private volatile boolean other;

        /** Spins. */
        @Actor
        public void one() {
            while (!stop) {
                Thread.onSpinWait();
            }
        }

        /** Stops nobody. */
        @Signal
        public void signal() {
            other = !stop && !other;
        }
    }

    /** May go on for ever. */
    @JCStressTest(Mode.Termination)
    @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "ends")
    @Outcome(id = "STALE", expect = Expect.ACCEPTABLE_INTERESTING, desc = "goes on")
    @State
    public static class MayBeStale extends Unsignalled {
        /** Spins. */
        @Actor
        @Override
        public void one() {
            super.one();
        }

        /** Stops nobody. */
        @Signal
        @Override
        public void signal() {
            super.signal();
        }
    }

    /** Takes what nobody gives. */
    @JCStressTest
    @State
    public static class Malformed {
        /** Is given what? */
        @Actor
        public void one(String what) {
            throw new IllegalStateException(what);
        }
    }
}
