// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import static org.daxcheck.claim.Finding.Kind.ASSERTION;
import static org.daxcheck.claim.Finding.Kind.DEADLOCK;
import static org.daxcheck.claim.Finding.Kind.LOST_WAKEUP;
import static org.daxcheck.claim.Finding.Kind.NOT_LINEARIZABLE;
import static org.daxcheck.claim.Finding.Kind.SAFETY;
import static org.daxcheck.claim.Finding.Kind.USE_AFTER_FREE;

import org.daxcheck.claim.Expectation;

/** What engines may call the same defect. */
public final class Kinds {

    /** A sleeper whom nobody wakes; engines that do not know why a thread sleeps say deadlock. */
    public static final Expectation LOST = Expectation.breaks(LOST_WAKEUP, DEADLOCK);

    /** A thread that waits for itself; the spin lock of the ports reports it before the thread hangs. */
    public static final Expectation SELF_DEADLOCK = Expectation.breaks(DEADLOCK, SAFETY);

    /** An access to what was freed, seen by an assertion of the port. */
    public static final Expectation FREED = Expectation.breaks(USE_AFTER_FREE, SAFETY);

    /** An invariant or an assertion of the port. */
    public static final Expectation UNSAFE = Expectation.breaks(SAFETY, ASSERTION, NOT_LINEARIZABLE);

    /** Answers that no order of the calls explains. */
    public static final Expectation WRONG_ANSWER = Expectation.breaks(NOT_LINEARIZABLE);

    private Kinds() {}
}
