// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Ending;
import org.daxcheck.explorer.search.Listener;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an execution with a given defect and as few preemptions as possible: first without any, then with one, and so on (Musuvathi
 * and Qadeer, PLDI 2007). A preemption is a switch away from a thread that could go on. States that were seen before with the same thread
 * in control are not entered again.
 */
public final class Shortening {

    private static final int LONGEST = 2_000;

    private final Knowledge knowledge;
    private final Listener listener;
    private final int effort;
    private int steps;

    /**
     * A search for short executions.
     *
     * @param knowledge what an exploration has learned of the program
     * @param listener the one that the exploration had: it may be who finds the defect
     * @param effort how many steps to take at most for one defect
     */
    public Shortening(Knowledge knowledge, Listener listener, int effort) {
        this.knowledge = knowledge;
        this.listener = listener;
        this.effort = effort;
    }

    /** The defect with the best execution found, or as it was if the effort did not suffice. */
    public Defect shorten(Defect defect) throws Refusal, Divergence, InterruptedException {
        steps = 0;
        for (int preemptions = 0; steps < effort; preemptions++) {
            Schedule found = search(defect, preemptions);
            if (found != null) {
                return new Defect(defect.kind(), defect.message(), defect.signature(), found);
            }
        }
        return defect;
    }

    private @Nullable Schedule search(Defect defect, int preemptions) throws Refusal, Divergence, InterruptedException {
        while (steps < effort) {
            try {
                return new Attempt(defect).begin(preemptions);
            } catch (Restart again) {
                steps++;
            }
        }
        return null;
    }

    /** One search with a bound. */
    private final class Attempt {

        private final Defect wanted;
        private final Walk walk;
        private final Execution execution;
        private final Set<LongBuffer> visited = new HashSet<>();
        private @Nullable Schedule found;

        Attempt(Defect wanted) {
            this.wanted = wanted;
            this.walk = knowledge.walk(LONGEST, this::race);
            this.execution = walk.execution();
        }

        private void race(Execution racing) {
            if (found == null && matches(Ending.race(racing, knowledge.names()))) {
                found = racing.schedule();
            }
        }

        private boolean matches(Defect defect) {
            return defect.kind() == wanted.kind() && defect.signature().equals(wanted.signature());
        }

        @Nullable
        Schedule begin(int preemptions) throws Refusal, Divergence, InterruptedException, Restart {
            walk.begin(knowledge.roots());
            visit(-1, preemptions);
            return found;
        }

        private void visit(int last, int preemptions) throws Refusal, Divergence, InterruptedException, Restart {
            if (found != null || ++steps > effort || walk.tooLong() || !visited.add(state(last, preemptions))) {
                return;
            }
            long enabled = walk.enabled();
            finish(enabled);
            boolean canGoOn = last >= 0 && (enabled >>> last & 1) != 0;
            if (canGoOn) {
                branch(last, preemptions);
            }
            int left = canGoOn ? preemptions - 1 : preemptions;
            for (int thread = 0; left >= 0 && thread < execution.capacity(); thread++) {
                if (thread != last && (enabled >>> thread & 1) != 0) {
                    branch(thread, left);
                }
            }
        }

        private void branch(int thread, int preemptions) throws Refusal, Divergence, InterruptedException, Restart {
            int length = execution.length();
            long alternatives = walk.alternatives(thread);
            do {
                walk.step(thread, alternatives == 0 ? -1 : Long.numberOfTrailingZeros(alternatives));
                visit(thread, preemptions);
                execution.truncate(length);
                alternatives &= alternatives - 1;
            } while (alternatives != 0 && found == null);
        }

        private void finish(long enabled) {
            for (Defect defect : Ending.of(execution, enabled, knowledge.names(), listener)) {
                if (found == null && matches(defect)) {
                    found = execution.schedule();
                }
            }
        }

        /** All that the future depends on, and the past that the listener judges. */
        private LongBuffer state(int last, int preemptions) {
            int symbols = execution.memory().known();
            long[] state = new long[symbols + execution.capacity() + 2 + history()];
            for (int symbol = 0; symbol < symbols; symbol++) {
                state[symbol] = execution.state(symbol);
            }
            for (int thread = 0; thread < execution.capacity(); thread++) {
                state[symbols + thread] = execution.at(thread);
            }
            int at = symbols + execution.capacity();
            state[at++] = last;
            state[at++] = preemptions;
            fillHistory(state, at);
            return LongBuffer.wrap(state);
        }

        private int history() {
            return knowledge.realTime() ? execution.length() : 0;
        }

        private void fillHistory(long[] state, int from) {
            Arrays.fill(state, from, state.length, -1);
            int at = from;
            for (int event = 0; event < history(); event++) {
                Kind kind = execution.op(event).kind();
                if (kind == Kind.INVOKE || kind == Kind.RESPOND) {
                    state[at++] = execution.thread(event);
                }
            }
        }
    }
}
