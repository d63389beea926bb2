// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;
import org.daxcheck.explorer.machine.Rules;

/**
 * The fair cycles of a whole state graph as executions: those in which nobody is starved, and those in which somebody is. Where threads
 * may stop there is no fairness, and every cycle is as bad as one in which nobody is starved.
 *
 * <p>A lock that is taken and given back in one step ({@code Reduction.STEPS}) is held at no state, so a cycle may look unfair to who
 * waits for it and is not: of those cycles, the first few, each is gone round once to see.
 */
final class Lassos {

    /** So many cycles that look unfair are gone round. */
    private static final int LOOKED_AT = 16;

    private final StateGraph graph;
    private final Walk walk;
    private final Execution execution;
    private final Knowledge knowledge;
    private final List<Lasso> livelocks = new ArrayList<>();
    private final List<Lasso> starvations = new ArrayList<>();

    Lassos(StateGraph graph, Walk walk, Knowledge knowledge, boolean threadsStop)
            throws Refusal, Divergence, InterruptedException, Restart {
        this.graph = graph;
        this.walk = walk;
        this.execution = walk.execution();
        this.knowledge = knowledge;
        Paths paths = new Paths(graph);
        if (threadsStop) {
            for (FairCycles.Cycle cycle : FairCycles.andUnfair(graph)) {
                livelocks.add(lasso(cycle, paths));
            }
            return;
        }
        FairCycles found = FairCycles.of(graph);
        for (FairCycles.Cycle cycle : found.cycles()) {
            Lasso lasso = lasso(cycle, paths);
            (lasso.livelock() ? livelocks : starvations).add(lasso);
        }
        List<FairCycles.Cycle> unfair = found.unfair();
        for (FairCycles.Cycle cycle : unfair.subList(0, Math.min(LOOKED_AT, unfair.size()))) {
            Lasso lasso = lasso(cycle, paths);
            if (lockedOut(lasso)) {
                starvations.add(lasso);
            }
        }
    }

    List<Lasso> livelocks() {
        return List.copyOf(livelocks);
    }

    List<Lasso> starvations() {
        return List.copyOf(starvations);
    }

    private Lasso lasso(FairCycles.Cycle cycle, Paths paths) throws Refusal, Divergence, InterruptedException, Restart {
        execution.truncate(0);
        walk.begin(knowledge.roots());
        List<Integer> stem = paths.toNearest(cycle.states());
        int start = stem.isEmpty() ? 0 : graph.to(stem.get(stem.size() - 1));
        follow(stem);
        Schedule before = execution.schedule();
        follow(paths.round(cycle, start));
        return new Lasso(
                before, execution.schedule().from(before.length()), cycle.movers() | cycle.idle(), cycle.starved());
    }

    /** Whether each of the starved is, at some point of the loop, at a lock that another one has just then. */
    private boolean lockedOut(Lasso lasso) {
        long free = lasso.starved();
        for (int event = lasso.stem().length(); event < execution.length(); event++) {
            Op op = execution.op(event);
            if (op.kind() == Kind.UNLOCK || op.kind() == Kind.READ_UNLOCK) {
                free &= ~lockedOut(free, op.target(), execution.trail().before(execution.touchesBefore(event)));
            }
        }
        return free == 0;
    }

    private long lockedOut(long threads, int lock, long state) {
        long out = 0;
        for (long left = threads; left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            Op ahead = execution.ahead(thread);
            boolean waits = ahead.kind() == Kind.LOCK || ahead.kind() == Kind.READ_LOCK;
            out |= waits && ahead.target() == lock && !Rules.enabled(ahead, thread, state) ? 1L << thread : 0;
        }
        return out;
    }

    private void follow(List<Integer> steps) throws Refusal, Divergence, InterruptedException, Restart {
        for (int step : steps) {
            walk.step(graph.thread(step), graph.choice(step));
        }
    }
}
