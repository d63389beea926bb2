// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.Arrays;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.RaceState;
import org.daxcheck.explorer.execution.Trail;
import org.daxcheck.explorer.machine.Fingerprint;
import org.daxcheck.explorer.search.Listener.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The state of an execution as a fingerprint. Two executions with equal ones have the same future, and what can be said of them by
 * their end is the same. Parts:
 *
 * <ol>
 *   <li>the nodes at which the threads stand;
 *   <li>the symbols that are not in their initial state (one that nobody has seen yet is, so a state does not change when a symbol
 *       becomes known);
 *   <li>what each thread has reported, if anybody reports;
 *   <li>if real time is kept, the calls so far with their answers, and which had returned when each was invoked; or, if that is all that
 *       matters of them ({@code Reduction.SPECIFICATION_STATES}), what the listener keeps of them: {@link Digest};
 *   <li>which accesses could still race with what comes, if there are plain accesses: {@link RaceState}.
 * </ol>
 */
final class StateKey {

    private static final long REPORTS = -2;
    private static final long HISTORY = -3;
    private static final long RACES = -4;

    private final boolean realTime;
    private final Fingerprint state = new Fingerprint();
    private int[] calls = new int[32];
    private @Nullable Digest digest;

    StateKey(boolean realTime) {
        this.realTime = realTime;
    }

    /** The same, but calls count by what is kept of them only. */
    StateKey keeping(Digest ofCalls) {
        digest = ofCalls;
        return this;
    }

    /** The fingerprint of a state; the same object every time. */
    Fingerprint of(Execution execution) {
        state.clear();
        for (int thread = 0; thread < execution.capacity(); thread++) {
            state.add(execution.at(thread));
        }
        state.add(execution.memory().changes());
        if (execution.automata().knows(Kind.REPORT)) {
            addReports(execution);
        }
        if (realTime) {
            addHistory(execution);
        }
        if (execution.automata().knowsPlain()) {
            state.add(RACES);
            execution.raceState().forEach(state::add);
        }
        return state;
    }

    private void addReports(Execution execution) {
        for (int thread = 0; thread < execution.capacity(); thread++) {
            state.add(REPORTS);
            for (int event = 0; event < execution.length(); event++) {
                if (execution.thread(event) == thread && execution.op(event).kind() == Kind.REPORT) {
                    state.add(execution.op(event).a());
                }
            }
        }
    }

    /** Each thread's calls in their order, each with its answer and how many calls of each thread had returned before it. */
    private void addHistory(Execution execution) {
        int size = calls(execution);
        if (digest != null) {
            int kept = Digest.NOTHING;
            for (int i = size - 1; i >= 0; i--) {
                kept = digest.after(kept, execution.thread(calls[i]), execution.op(calls[i]));
            }
            state.add(kept);
            return;
        }
        for (int thread = 0; thread < execution.capacity(); thread++) {
            state.add(HISTORY);
            addCalls(execution, thread, size);
        }
    }

    private int calls(Execution execution) {
        int size = 0;
        Trail trail = execution.trail();
        for (int touch = trail.last(Trail.HISTORY); touch != Trail.NONE; touch = trail.previous(touch)) {
            if (size == calls.length) {
                calls = Arrays.copyOf(calls, 2 * size);
            }
            calls[size++] = trail.event(touch);
        }
        return size;
    }

    private void addCalls(Execution execution, int thread, int size) {
        for (int i = size - 1; i >= 0; i--) {
            int event = calls[i];
            if (execution.thread(event) != thread) {
                continue;
            }
            state.add(execution.op(event).a());
            if (execution.op(event).kind() == Kind.RESPOND) {
                state.add(execution.op(event).b());
            } else {
                addReturned(execution, i, size);
            }
        }
    }

    /** The calls that had returned when the one at this place was invoked: how many of each thread. */
    private void addReturned(Execution execution, int place, int size) {
        long returned = 0;
        for (int i = size - 1; i > place; i--) {
            if (execution.op(calls[i]).kind() == Kind.RESPOND) {
                returned += weight(execution.thread(calls[i]));
            }
        }
        state.add(returned);
    }

    /** Sums of these tell how many of each: exact for ten threads, an accident away from it for more. */
    private static long weight(int thread) {
        return thread < 10 ? 1L << (6 * thread) : (thread + 1) * 0x9E37_79B9_7F4A_7C15L;
    }
}
