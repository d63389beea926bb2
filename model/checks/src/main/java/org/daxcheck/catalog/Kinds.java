// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import static org.daxcheck.claim.Finding.Kind.DEADLOCK;
import static org.daxcheck.claim.Finding.Kind.LEAK;
import static org.daxcheck.claim.Finding.Kind.LIVELOCK;
import static org.daxcheck.claim.Finding.Kind.LOST_WAKEUP;
import static org.daxcheck.claim.Finding.Kind.NOT_LINEARIZABLE;
import static org.daxcheck.claim.Finding.Kind.SAFETY;

import org.daxcheck.claim.Expectation;

/**
 * The ways in which the defects of the catalogues show, the same with every engine. One kind each: a claim that breaks in
 * another way has not shown the defect that it is there for.
 */
public final class Kinds {

    /** A sleeper whom nobody wakes. */
    public static final Expectation LOST = Expectation.breaks(LOST_WAKEUP);

    /** The same where other findings are looked for too. */
    public static final Expectation LOST_AMONG_OTHERS = Expectation.breaksAmongOthers(LOST_WAKEUP);

    /** Threads that can go round for ever, although each gets its turn. */
    public static final Expectation FOR_EVER = Expectation.breaks(LIVELOCK);

    /** Somebody who waits for a thread that has stopped, though it holds nothing. */
    public static final Expectation HELD_UP = Expectation.breaks(DEADLOCK);

    /** A BUG_ON, a WARN_ON or lockdep of a port, or an invariant of the scenario. */
    public static final Expectation UNSAFE = Expectation.breaks(SAFETY);

    /** Answers that no order of the calls explains. */
    public static final Expectation WRONG_ANSWER = Expectation.breaks(NOT_LINEARIZABLE);

    /** References that nobody gives back. */
    public static final Expectation KEPT = Expectation.breaks(LEAK);

    private Kinds() {}
}
