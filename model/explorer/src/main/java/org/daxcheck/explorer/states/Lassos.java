// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;

/**
 * The fair cycles of a whole state graph as executions: those in which nobody is starved, and those in which somebody is. Where threads
 * may stop there is no fairness, and every cycle is as bad as one in which nobody is starved.
 */
final class Lassos {

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
        for (FairCycles.Cycle cycle : threadsStop ? FairCycles.andUnfair(graph) : FairCycles.of(graph)) {
            Lasso lasso = lasso(cycle, paths);
            (threadsStop || lasso.livelock() ? livelocks : starvations).add(lasso);
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
        return new Lasso(before, execution.schedule().from(before.length()), cycle.movers(), cycle.starved());
    }

    private void follow(List<Integer> steps) throws Refusal, Divergence, InterruptedException, Restart {
        for (int step : steps) {
            walk.step(graph.thread(step), graph.choice(step));
        }
    }
}
