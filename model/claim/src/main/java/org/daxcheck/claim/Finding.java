// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.List;

/**
 * One thing that is wrong, with all that is needed to believe it.
 *
 * @param kind what sort of defect
 * @param message one sentence without the word of any programming language
 * @param invariant the named property that is broken, for example {@code I2}; empty if none has a name
 * @param trace the interleaving that shows it, possibly empty
 * @param replay a line that shows it again; empty where the engine cannot
 */
public record Finding(Kind kind, String message, String invariant, Trace trace, String replay) {

    /** The sorts of defect. Constants know the exit code of the gate that they lead to. */
    public enum Kind {
        /** A named invariant, a BUG_ON or a WARN_ON. */
        SAFETY(10),
        /** An assertion or an uncaught exception of the code under test. */
        ASSERTION(10),
        /** Two conflicting plain accesses that happens-before does not order. */
        DATA_RACE(10),
        /** Threads wait for each other. */
        DEADLOCK(11),
        /** A thread sleeps, and nobody is left who would wake it. */
        LOST_WAKEUP(11),
        /** The answers fit no sequential order. */
        NOT_LINEARIZABLE(12),
        /** An outcome that the test forbids or does not know. */
        FORBIDDEN_OUTCOME(12),
        /** Threads run for ever and get nowhere. */
        LIVELOCK(13),
        /**
         * A thread is overtaken for ever, though what it waits for is free now and then: a fair lock would let it in. Told with what else was
         * seen, and no reason to call a claim broken.
         */
        STARVATION(13),
        /** A reference or a lock is left behind. */
        LEAK(14),
        /** A counter below its floor. */
        UNDERFLOW(14),
        /** An access to what was freed. */
        USE_AFTER_FREE(14),
        /** The code under test did something else after the same history. */
        NONDETERMINISM(23);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The exit code of a run whose only surprise this is. */
        public int exitCode() {
            return exitCode;
        }
    }

    /** A finding without a trace or a replay. */
    public static Finding of(Kind kind, String message) {
        return new Finding(kind, message, "", new Trace(List.of(), List.of()), "");
    }
}
