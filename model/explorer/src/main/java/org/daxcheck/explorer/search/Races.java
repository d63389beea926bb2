// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.Arrays;
import org.daxcheck.explorer.automaton.Automata;
import org.daxcheck.explorer.automaton.Watch;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Trail;
import org.daxcheck.explorer.machine.Rules;
import org.daxcheck.explorer.machine.Touch;

/**
 * Finds the events that a thread's next operation races with, and sees to it that the reversal of each race is explored.
 *
 * <p>An event is a candidate if it conflicts with the operation and is in the past of the thread neither by itself nor through another
 * race. See the package for the treatment of blocking operations.
 */
final class Races {

    /** Whether an operation could have been performed without an event and its consequences. */
    private enum Possible {
        YES,
        NO,
        PERHAPS
    }

    private final Execution execution;
    private final Trail trail;
    private final Automata automata;
    private final Steps steps;
    private final Initials initials;
    private final boolean realTime;
    private int[] found = new int[16];
    private int count;
    private int[] kept = new int[16];

    Races(Execution execution, Steps steps, boolean realTime) {
        this.execution = execution;
        this.trail = execution.trail();
        this.automata = execution.automata();
        this.steps = steps;
        this.initials = new Initials(execution, realTime);
        this.realTime = realTime;
    }

    /**
     * Looks at the next operation of a thread that is alive.
     *
     * @param runs whether it is about to be performed; false for one that is blocked at the end of an execution
     */
    void detect(int thread, boolean runs) {
        count = 0;
        int node = execution.at(thread);
        Op op = automata.op(node);
        if (op.kind().targeted()) {
            int touch = runs ? execution.touch(thread, op) : blockedTouch(op);
            if (touch != 0) {
                walk(thread, op, op.target(), touch);
            }
            if (op.interruptFlag() >= 0) {
                walk(thread, op, op.interruptFlag(), Touch.READ);
            }
        } else if (op.kind() == Kind.AWAIT) {
            for (Watch.Seen seen : automata.watch(node).seen()) {
                walk(thread, op, seen.op().target(), Touch.READ);
            }
        } else if (realTime && (op.kind() == Kind.INVOKE || op.kind() == Kind.RESPOND)) {
            walk(thread, op, Trail.HISTORY, op.kind() == Kind.INVOKE ? Touch.READ : Touch.SHARE);
        }
    }

    private static int blockedTouch(Op op) {
        boolean waits = op.kind() == Kind.AWAIT_NOTIFIED && op.interruptFlag() < 0;
        return waits ? 0 : Rules.strongestTouch(op);
    }

    private void walk(int thread, Op op, int symbol, int touch) {
        for (int other = trail.last(symbol); other != Trail.NONE; other = trail.previous(other)) {
            if (!Touch.conflict(touch, trail.kind(other))) {
                continue;
            }
            int event = trail.event(other);
            Possible possible = Possible.YES;
            if (!execution.before(event, execution.tip(thread)) && !beforeFound(event)) {
                possible = possibleWithout(other, thread, op, symbol);
                reverse(event, thread, op, possible);
            }
            if (possible == Possible.YES && trail.kind(other) == Touch.WRITE) {
                return;
            }
        }
    }

    private boolean beforeFound(int event) {
        for (int i = 0; i < count; i++) {
            if (execution.before(event, found[i])) {
                return true;
            }
        }
        return false;
    }

    private void reverse(int event, int thread, Op op, Possible possible) {
        int step = possible == Possible.NO ? -1 : steps.beginningWith(event);
        if (step < 0) {
            return;
        }
        if (possible == Possible.YES) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = event;
        }
        long candidates = initials.without(event, thread, op) & steps.enabled(step);
        if (candidates != 0 && (candidates & (steps.backtrack(step) | steps.covered(step))) == 0) {
            boolean own = (candidates >>> thread & 1) != 0;
            steps.addBacktrack(step, own ? 1L << thread : Long.lowestOneBit(candidates));
        }
    }

    private Possible possibleWithout(int touch, int thread, Op op, int symbol) {
        boolean spins = automata.spinHead(execution.at(thread));
        if (op.kind() == Kind.AWAIT) {
            return Possible.PERHAPS;
        }
        if (!spins && !blocking(op)) {
            return Possible.YES;
        }
        if (op.interruptFlag() >= 0 && (symbol != op.target() || execution.interrupted(op))) {
            return Possible.PERHAPS;
        }
        long state = stateWithout(touch, symbol);
        if (!Rules.enabled(op, thread, state)) {
            return Possible.NO;
        }
        int next = automata.next(execution.at(thread), Rules.result(op, thread, state, -1));
        if (!spins) {
            return Possible.YES;
        }
        if (next == Automata.UNKNOWN) {
            return Possible.PERHAPS;
        }
        return automata.spins(next) ? Possible.NO : Possible.YES;
    }

    private static boolean blocking(Op op) {
        return switch (op.kind()) {
            case LOCK, READ_LOCK, AWAIT_NOTIFIED, PARK, JOIN, ACQUIRE, AWAIT_ZERO -> true;
            default -> false;
        };
    }

    /** The state of a symbol if the event of a touch and all that it happens before were left out. */
    private long stateWithout(int touch, int symbol) {
        int event = trail.event(touch);
        int size = 0;
        for (int other = trail.last(symbol); other != touch; other = trail.previous(other)) {
            if (trail.kind(other) != Touch.READ && !execution.before(event, trail.event(other))) {
                if (size == kept.length) {
                    kept = Arrays.copyOf(kept, 2 * size);
                }
                kept[size++] = trail.event(other);
            }
        }
        long state = trail.before(touch);
        while (size > 0) {
            state = after(kept[--size], state);
        }
        return state;
    }

    private long after(int event, long state) {
        Op op = execution.op(event);
        return execution.result(event) == Op.INTERRUPTED && op.interruptFlag() >= 0
                ? Rules.abandoned(op, execution.thread(event), state)
                : Rules.next(op, execution.thread(event), state, execution.result(event));
    }
}
