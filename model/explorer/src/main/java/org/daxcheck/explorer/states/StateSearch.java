// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.nio.LongBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.daxcheck.claim.Finding;
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
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Outcomes;

/**
 * Reaches every state of a program once, depth first.
 *
 * <p>Where an unlock is hidden behind the operation before it ({@code Reduction.STEPS}), there is no state in which the lock is held, and
 * nobody starves for it. Livelocks are the same with that reduction and without; who wants starvation must switch it off.
 */
public final class StateSearch {

    private final Knowledge knowledge;
    private final Limits limits;
    private final Listener listener;

    /**
     * A search that has not begun.
     *
     * @param knowledge of the program; plain accesses must be scheduling points, or states are missed
     * @param limits {@code executions} bounds the number of states
     */
    public StateSearch(Knowledge knowledge, Limits limits, Listener listener) {
        this.knowledge = knowledge;
        this.limits = limits;
        this.listener = listener;
    }

    /** Searches. */
    public States run() throws Refusal, Divergence, InterruptedException {
        knowledge.begin();
        while (true) {
            try {
                return new Attempt().run();
            } catch (Restart again) {
                listener.restarted();
            }
        }
    }

    /** A state on the path from the first, with what is left to try. */
    private static final class Visit {
        final int state;
        final int length;
        long threads;
        int thread = -1;
        long alternatives;

        Visit(int state, int length, long threads) {
            this.state = state;
            this.length = length;
            this.threads = threads;
        }
    }

    private final class Attempt {

        private final StateGraph graph = new StateGraph();
        private final Map<LongBuffer, Integer> known = new HashMap<>();
        private final StateKey key = new StateKey(knowledge.names());
        private final Map<List<Object>, Defect> defects = new LinkedHashMap<>();
        private final Outcomes outcomes = new Outcomes();
        private final Deque<Visit> path = new ArrayDeque<>();
        private final Walk walk =
                knowledge.walk(limits.events(), execution -> add(List.of(Ending.race(execution, knowledge.names()))));
        private final Execution execution = walk.execution();
        private final long start = System.nanoTime();
        private int ends;
        private String reason = "";

        States run() throws Refusal, Divergence, InterruptedException, Restart {
            walk.begin(knowledge.roots());
            arrive();
            while (!path.isEmpty() && reason.isEmpty()) {
                advance(path.getLast());
            }
            return new States(
                    new States.Size(graph.states(), graph.steps(), ends),
                    new TreeSet<>(outcomes.named(knowledge.names()).keySet()),
                    allDefects(),
                    reason.isEmpty() ? lassos(false) : List.of(),
                    reason);
        }

        private void add(Collection<Defect> found) {
            found.forEach(defect -> defects.putIfAbsent(List.of(defect.kind(), defect.signature()), defect));
        }

        private void advance(Visit visit) throws Refusal, Divergence, InterruptedException, Restart {
            execution.truncate(visit.length);
            if (visit.alternatives == 0) {
                if (visit.threads == 0) {
                    path.removeLast();
                    return;
                }
                visit.thread = Long.numberOfTrailingZeros(visit.threads);
                visit.threads &= visit.threads - 1;
                visit.alternatives = walk.alternatives(visit.thread);
            }
            int choice = visit.alternatives == 0 ? -1 : Long.numberOfTrailingZeros(visit.alternatives);
            visit.alternatives &= visit.alternatives - 1;
            walk.step(visit.thread, choice);
            boolean progress = progress(visit.length);
            graph.addStep(visit.state, arrive(), visit.thread, choice, progress);
        }

        private boolean progress(int from) {
            boolean progress = false;
            for (int event = from; event < execution.length(); event++) {
                Kind kind = execution.op(event).kind();
                if (kind == Kind.FAIL) {
                    add(Ending.failures(execution, knowledge.names()));
                }
                progress |= kind == Kind.END || kind == Kind.RESPOND || kind == Kind.REPORT;
            }
            return progress;
        }

        private int arrive() throws Refusal, Divergence, InterruptedException, Restart {
            LongBuffer state = key.of(execution);
            Integer old = known.get(state);
            if (old != null) {
                return old;
            }
            long enabled = walk.enabled();
            int number = graph.addState(enabled);
            known.put(state, number);
            if (enabled == 0) {
                ends++;
                outcomes.add(execution);
                add(Ending.of(execution, knowledge.names(), listener));
            }
            check();
            path.addLast(new Visit(number, execution.length(), enabled));
            return number;
        }

        private void check() throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (walk.tooLong()) {
                reason = "an execution of more than " + limits.events() + " events";
            } else if (graph.states() > limits.executions()) {
                reason = "more than " + limits.executions() + " states";
            } else if ((System.nanoTime() - start) / 1_000_000 > limits.time().toMillis()) {
                reason = "the limit of " + limits.time();
            }
        }

        private List<Defect> allDefects() throws Refusal, Divergence, InterruptedException, Restart {
            if (reason.isEmpty()) {
                for (Lasso lasso : lassos(true)) {
                    add(List.of(defect(lasso)));
                }
            }
            return List.copyOf(defects.values());
        }

        private List<Lasso> lassos(boolean livelocks) throws Refusal, Divergence, InterruptedException, Restart {
            List<Lasso> lassos = new ArrayList<>();
            Paths paths = new Paths(graph);
            for (FairCycles.Cycle cycle : FairCycles.of(graph)) {
                if ((cycle.starved() == 0) == livelocks) {
                    lassos.add(lasso(cycle, paths));
                }
            }
            return lassos;
        }

        private Lasso lasso(FairCycles.Cycle cycle, Paths paths)
                throws Refusal, Divergence, InterruptedException, Restart {
            execution.truncate(0);
            walk.begin(knowledge.roots());
            BitSet states = cycle.states();
            List<Integer> stem = paths.toNearest(states);
            int start = stem.isEmpty() ? 0 : graph.to(stem.get(stem.size() - 1));
            follow(stem);
            Schedule before = execution.schedule();
            follow(paths.round(cycle, start));
            return new Lasso(before, execution.schedule().from(before.length()), cycle.movers(), cycle.starved());
        }

        private void follow(List<Integer> steps) throws Refusal, Divergence, InterruptedException, Restart {
            for (int step : steps) {
                walk.step(graph.thread(step), graph.choice(step));
            }
        }

        private Defect defect(Lasso lasso) {
            StringBuilder who = new StringBuilder();
            for (long left = lasso.movers(); left != 0; left &= left - 1) {
                who.append(who.length() == 0 ? "" : ", ")
                        .append(knowledge.names().thread(Long.numberOfTrailingZeros(left)));
            }
            String message = who + " go round for ever, " + lasso.loop().length() + " steps at a time, after "
                    + lasso.stem().length() + " steps";
            return new Defect(
                    Finding.Kind.LIVELOCK, message, lasso, lasso.stem().then(lasso.loop()));
        }
    }
}
