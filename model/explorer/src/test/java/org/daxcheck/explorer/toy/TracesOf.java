// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;

/** Runs a search over a toy program and keeps every trace in canonical form. */
public final class TracesOf implements Listener {

    private final Toy toy;
    private final Interner interner = new Interner(true);
    private final boolean realTime;
    public final Set<String> traces = new TreeSet<>();
    public final Set<String> stuck = new TreeSet<>();
    public final Set<Object> ends = new HashSet<>();

    /** Listens to a search of this program. */
    public TracesOf(Toy toy, boolean realTime) {
        this.toy = toy;
        this.realTime = realTime;
    }

    /** The traces with the result of the search. */
    public record Seen(TracesOf traces, Result result) {}

    /** Searches with the first engine. */
    public static Seen of(Toy toy, Options options, boolean localStates) throws Exception {
        TracesOf listener = new TracesOf(toy, options.realTime());
        Result result = Exploration.of(new ToySource(toy, localStates), options).run(listener);
        return new Seen(listener, result);
    }

    @Override
    public List<Defect> executed(Executed execution) {
        ToyState state = new ToyState(toy, realTime);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < execution.length(); i++) {
            steps.add(state.step(execution.thread(i), execution.result(i), interner));
        }
        String trace = Canonical.of(steps);
        traces.add(trace);
        ends.add(state.remains());
        if (execution.blocked() != 0) {
            stuck.add(trace);
        }
        return List.of();
    }

    @Override
    public void restarted() {
        traces.clear();
        stuck.clear();
        ends.clear();
    }
}
