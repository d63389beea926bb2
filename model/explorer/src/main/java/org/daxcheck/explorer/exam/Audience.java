// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.lin.Judge;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Listener.Digest;
import org.daxcheck.explorer.target.Grading;
import org.daxcheck.explorer.target.Target;

/** Everybody who listens to the search of one target: who judges its answers, who grades its outcomes, who watches its progress. */
final class Audience implements Listener {

    private final List<Listener> judges = new ArrayList<>();
    private final Consumer<String> progress;
    private final Headway headway;
    private final boolean stopping;

    Audience(Target target, Names names, Consumer<String> progress) {
        this(target, names, progress, new Headway((executions, probes) -> {
            throw new Outlooks.NoOutlook("nobody asked");
        }));
    }

    Audience(Target target, Names names, Consumer<String> progress, Headway headway) {
        this.progress = progress;
        this.headway = headway;
        this.stopping = target.stopping();
        target.specification().ifPresent(specification -> judges.add(new Judge(specification.over(names), names)));
        if (target.grading() != Grading.NONE) {
            judges.add(new GradedOutcomes(target.grading(), names));
        }
    }

    @Override
    public List<Defect> executed(Executed execution) {
        List<Defect> defects = new ArrayList<>();
        judges.forEach(judge -> defects.addAll(judge.executed(execution)));
        return defects;
    }

    @Override
    public boolean permits(Executed execution) {
        return judges.stream().anyMatch(judge -> judge.permits(execution));
    }

    @Override
    public boolean threadsStop() {
        return stopping;
    }

    @Override
    public boolean permitsStop(Executed execution, int thread) {
        return judges.stream().allMatch(judge -> judge.permitsStop(execution, thread));
    }

    /** A judge of answers is the only one who minds calls; a stop he judges by more than what he keeps. */
    @Override
    public Optional<Digest> digest() {
        return stopping
                ? Optional.empty()
                : judges.stream().flatMap(judge -> judge.digest().stream()).findFirst();
    }

    @Override
    public void progress(long seen, long runs) {
        progress.accept(headway.executions(seen, runs));
    }

    @Override
    public void progressOfStates(long reached, long expanded, long runs) {
        progress.accept(headway.states(reached, expanded, runs));
    }

    @Override
    public void restarted() {
        headway.restarted();
    }
}
