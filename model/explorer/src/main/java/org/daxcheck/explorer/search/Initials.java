// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.Arrays;
import org.daxcheck.explorer.automaton.Watch;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Trail;
import org.daxcheck.explorer.machine.Rules;
import org.daxcheck.explorer.machine.Touch;

/**
 * The initials of a reversal: of the events after one that do not follow from it, and then a thread's next operation, the threads
 * whose first event there has none of the others in its past.
 */
final class Initials {

    private final Execution execution;
    private final Trail trail;
    private final boolean realTime;
    private final int[] firsts;
    private final int[] clock;

    Initials(Execution execution, boolean realTime) {
        this.execution = execution;
        this.trail = execution.trail();
        this.realTime = realTime;
        this.firsts = new int[execution.capacity()];
        this.clock = new int[execution.capacity()];
    }

    /** The initials, as a mask, of what is left without the event, followed by the operation of the thread. */
    long without(int event, int thread, Op op) {
        Arrays.fill(firsts, -1);
        for (int other = 0; other < firsts.length; other++) {
            int first = execution.firstFrom(other, event + 1);
            if (first >= 0 && !execution.before(event, first)) {
                firsts[other] = first;
            }
        }
        long mask = 0;
        for (int candidate = 0; candidate < firsts.length; candidate++) {
            if (firsts[candidate] >= 0 && begins(candidate)) {
                mask |= 1L << candidate;
            }
        }
        return firsts[thread] < 0 && beginsWith(event, thread, op) ? mask | 1L << thread : mask;
    }

    private boolean begins(int candidate) {
        for (int other = 0; other < firsts.length; other++) {
            if (other != candidate && firsts[other] >= 0 && execution.before(firsts[other], firsts[candidate])) {
                return false;
            }
        }
        return true;
    }

    private boolean beginsWith(int event, int thread, Op op) {
        execution.clocks().load(execution.tip(thread), clock);
        if (op.kind().targeted()) {
            join(event, op.target(), Rules.strongestTouch(op));
            if (op.interruptFlag() >= 0) {
                join(event, op.interruptFlag(), Touch.READ);
            }
        } else if (op.kind() == Kind.AWAIT) {
            for (Watch.Seen seen :
                    execution.automata().watch(execution.at(thread)).seen()) {
                join(event, seen.op().target(), Touch.READ);
            }
        } else if (realTime) {
            join(event, Trail.HISTORY, op.kind() == Kind.INVOKE ? Touch.READ : Touch.SHARE);
        }
        for (int first : firsts) {
            if (first >= 0 && execution.before(first, clock)) {
                return false;
            }
        }
        return true;
    }

    /** Adds to the clock what the operation would come after, were it performed behind all that does not follow from the event. */
    private void join(int event, int symbol, int touch) {
        for (int other = trail.last(symbol); other != Trail.NONE; other = trail.previous(other)) {
            int otherEvent = trail.event(other);
            if (otherEvent <= event) {
                return;
            }
            if (Touch.conflict(touch, trail.kind(other)) && !execution.before(event, otherEvent)) {
                execution.clocks().join(clock, otherEvent);
            }
        }
    }
}
