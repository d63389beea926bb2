// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import java.util.Set;

/** A set of assumptions in a form that threads can share: a component for each {@link Assumption}. */
record Assumptions(
        boolean stableTable,
        boolean entryLock,
        boolean faultsDrained,
        boolean idleBeforeDeletion,
        boolean idleBeforeTeardown) {

    static Assumptions of(Set<Assumption> some) {
        return new Assumptions(
                some.contains(Assumption.STABLE_TABLE),
                some.contains(Assumption.ENTRY_LOCK),
                some.contains(Assumption.FAULTS_DRAINED),
                some.contains(Assumption.IDLE_BEFORE_DELETION),
                some.contains(Assumption.IDLE_BEFORE_TEARDOWN));
    }
}
