// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import org.daxcheck.explorer.automaton.Watch;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Trail;
import org.daxcheck.explorer.machine.Touch;

/**
 * Who sleeps on through a step: the threads whose next operation commutes with all events of the step. How an operation touches its
 * target depends on the state before the step, so it is asked twice: {@link #prepare} before, {@link #after} afterwards.
 */
public final class SleepSet {

    private final Execution execution;
    private final boolean realTime;
    private final int[] touches;
    private long asleep;

    /** Of a search that moves this execution. */
    public SleepSet(Execution execution, boolean realTime) {
        this.execution = execution;
        this.realTime = realTime;
        this.touches = new int[execution.capacity()];
    }

    /** Before a step: these threads sleep. */
    public void prepare(long threads) {
        asleep = threads;
        for (long left = threads; left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            Op op = execution.ahead(thread);
            touches[thread] = op.kind().targeted() ? execution.touch(thread, op) : 0;
        }
    }

    /** Those of the prepared threads that nothing since this event has woken. */
    public long after(int event) {
        int from = execution.touchesBefore(event);
        long still = asleep;
        for (long left = asleep; left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            if (wakes(thread, from)) {
                still &= ~(1L << thread);
            }
        }
        return still;
    }

    private boolean wakes(int thread, int from) {
        Op op = execution.ahead(thread);
        if (op.kind().targeted()) {
            int flag = op.interruptFlag();
            return conflicts(op.target(), touches[thread], from) || (flag >= 0 && conflicts(flag, Touch.READ, from));
        }
        if (op.kind() == Kind.AWAIT) {
            for (Watch.Seen seen :
                    execution.automata().watch(execution.at(thread)).seen()) {
                if (conflicts(seen.op().target(), Touch.READ, from)) {
                    return true;
                }
            }
        }
        boolean history = realTime && (op.kind() == Kind.INVOKE || op.kind() == Kind.RESPOND);
        return history && conflicts(Trail.HISTORY, op.kind() == Kind.INVOKE ? Touch.READ : Touch.SHARE, from);
    }

    private boolean conflicts(int symbol, int touch, int from) {
        if (touch == 0) {
            return false;
        }
        Trail trail = execution.trail();
        for (int other = trail.last(symbol); other >= from; other = trail.previous(other)) {
            if (Touch.conflict(touch, trail.kind(other))) {
                return true;
            }
        }
        return false;
    }
}
