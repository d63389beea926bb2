// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Ending;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Outcomes;
import org.daxcheck.explorer.search.Result;
import org.jspecify.annotations.Nullable;

/** One round of a {@link StateSearch}. */
final class Reach {

    private static final int GLANCE = 1024;

    /**
     * A round ends early when more was learned than one in so many steps, and so many. It is wasted then; but it is short, for most is
     * learned in the first states.
     */
    private static final int NEWS = 2;

    private final Knowledge knowledge;
    private final Limits limits;
    private final Listener listener;
    private final Set<Finding.Kind> stopAt;
    private final long start;
    private final StateGraph graph = new StateGraph();
    private final StateTable known = new StateTable();
    private final StateKey key;
    private final Map<List<Object>, Defect> defects = new LinkedHashMap<>();
    private final Outcomes outcomes = new Outcomes();
    private final Map<Integer, Long> leftOut = new HashMap<>();
    private final Walk walk;
    private final Execution execution;
    private final Foresight foresight;
    private final @Nullable PersistentSets persistentSets;
    private final int edges;
    private int expanded;
    private int ends;
    private int deadlocks;
    private String reason = "";

    Reach(Knowledge knowledge, Limits limits, Listener listener, Set<Finding.Kind> stopAt, long start) {
        this.knowledge = knowledge;
        this.limits = limits;
        this.listener = listener;
        this.stopAt = stopAt;
        this.start = start;
        this.walk = knowledge.walk(limits.events(), racing -> add(List.of(Ending.race(racing, knowledge.names()))));
        this.execution = walk.execution();
        this.edges = knowledge.edges();
        this.foresight = new Foresight(knowledge, execution);
        this.key = foresight.key(listener);
        this.persistentSets = foresight.persistentSets();
    }

    States run() throws Refusal, Divergence, InterruptedException, Restart {
        walk.begin(knowledge.roots());
        arrive();
        boolean ages = knowledge.allows(Reduction.FRESH_ACCESSES)
                && execution.automata().knowsPlain();
        Tour tour = new Tour(graph, walk, ages);
        do {
            for (; expanded < graph.states() && reason.isEmpty(); expanded++) {
                tour.go(expanded);
                expand(expanded, tour);
            }
        } while (reason.isEmpty() && widen(tour));
        List<Lasso> starvations = List.of();
        if (reason.isEmpty()) {
            Lassos lassos = new Lassos(graph, walk, knowledge, listener.threadsStop());
            lassos.livelocks().forEach(lasso -> add(List.of(lasso.livelock(knowledge.names()))));
            starvations = lassos.starvations();
        }
        return new States(
                new States.Size(graph.states(), graph.steps(), ends, deadlocks),
                outcomes.named(knowledge.names()),
                List.copyOf(defects.values()),
                starvations,
                reason);
    }

    /** Whether what the round left out was rightly left out, for all that is known now. */
    boolean foresaw() {
        return foresight.holds();
    }

    private void add(Collection<Defect> found) {
        found.forEach(defect -> defects.putIfAbsent(List.of(defect.kind(), defect.signature()), defect));
        if (found.stream().anyMatch(defect -> stopAt.contains(defect.kind()))) {
            reason = Result.FIRST_FINDING;
        }
    }

    /** Takes the steps from a state that suffice. */
    private void expand(int state, Tour tour) throws Refusal, Divergence, InterruptedException, Restart {
        long enabled = graph.enabled(state);
        long few = persistentSets == null ? enabled : persistentSets.among(enabled);
        if (few == enabled) {
            tour.full(state);
        } else {
            leftOut.put(state, enabled & ~few);
        }
        take(state, few, tour);
    }

    /** So that no cycle leaves out a thread for ever: takes, at a state of each cycle that would, the steps that were left out. */
    private boolean widen(Tour tour) throws Refusal, Divergence, InterruptedException, Restart {
        boolean any = false;
        for (BitSet cycle : Components.of(graph)) {
            if (cycle.stream().allMatch(leftOut::containsKey)) {
                int state = cycle.nextSetBit(0);
                tour.go(state);
                take(state, leftOut.remove(state), tour);
                any = true;
            }
        }
        return any;
    }

    private void take(int state, long threads, Tour tour) throws Refusal, Divergence, InterruptedException, Restart {
        for (long left = threads; left != 0 && reason.isEmpty(); left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            long alternatives = walk.alternatives(thread);
            do {
                int choice = alternatives == 0 ? -1 : Long.numberOfTrailingZeros(alternatives);
                tour.move(thread, choice);
                boolean progress = progress(tour.length());
                graph.addStep(state, arrive(), thread, choice, progress);
                tour.stay();
                alternatives &= alternatives - 1;
            } while (alternatives != 0 && reason.isEmpty());
        }
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
        int number = graph.states();
        int old = known.putIfAbsent(key.of(execution), number);
        if (old != StateTable.NONE) {
            return old;
        }
        long enabled = walk.enabled();
        graph.addState(enabled, Walk.idle(execution) & ~enabled);
        if (enabled == 0) {
            ends++;
            deadlocks += execution.blocked() == 0 ? 0 : 1;
            outcomes.add(execution);
        }
        add(Ending.of(execution, enabled, knowledge.names(), listener));
        check();
        return number;
    }

    private void check() throws InterruptedException, Restart {
        if (walk.tooLong()) {
            reason = "a way to a state that is longer than the bound of " + limits.events() + " operations";
        } else if (graph.states() > limits.executions()) {
            reason = "more than " + limits.executions() + " states";
        } else if (graph.states() % GLANCE == 0) {
            glance();
        }
    }

    /** Time first: a program of which more is learned in every round would never come to an end. */
    private void glance() throws InterruptedException, Restart {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        listener.progressOfStates(graph.states(), expanded, knowledge.runs());
        if ((System.nanoTime() - start) / 1_000_000 > limits.time().toMillis()) {
            reason = limits.late();
        } else if (knowledge.foresees() && knowledge.edges() > edges + edges / NEWS + NEWS) {
            throw new Restart("much was learned");
        }
    }
}
