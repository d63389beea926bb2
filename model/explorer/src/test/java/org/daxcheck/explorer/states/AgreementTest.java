// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.lin.History;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.toy.RandomToys;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.daxcheck.explorer.toy.TracesOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both engines, on programs made by chance. */
class AgreementTest {

    private static final int PROGRAMS = Integer.getInteger("daxcheck.oracle.programs", 120);
    private static final long FIRST = Long.getLong("daxcheck.oracle.seed", 1);
    private static final int LIMIT = 1_000;

    /** What was told of all executions, by whichever engine. */
    private static final class Told implements Listener {
        final TracesOf traces;
        final Set<History> histories = new HashSet<>();
        final Names names;

        Told(Toy toy, boolean realTime) {
            this.traces = new TracesOf(toy, realTime);
            this.names = new ToySource(toy, false).names();
        }

        @Override
        public List<Defect> executed(Executed execution) {
            histories.add(History.of(execution, names));
            return traces.executed(execution);
        }

        @Override
        public void restarted() {
            histories.clear();
            traces.restarted();
        }
    }

    @ParameterizedTest
    @EnumSource
    void engines_agree_on_ends_outcomes_and_defects(RandomToys.Theme theme) throws Exception {
        int compared = 0;
        for (long seed = FIRST; compared < PROGRAMS; seed++) {
            compared +=
                    compare(RandomToys.of(seed, theme), options(theme, seed), seed % 2 == 0, "seed " + seed) ? 1 : 0;
        }
        assertThat(compared).isEqualTo(PROGRAMS);
    }

    private static Options options(RandomToys.Theme theme, long seed) {
        Options options = Options.DEFAULT.withRealTime(theme == RandomToys.Theme.HISTORIES);
        options = options.within(new Limits(1_000, LIMIT, Limits.NONE.time()));
        return seed % 3 == 0 ? options.without(Reduction.PLAIN_ACCESSES) : options;
    }

    /** Answers whether the traces were few enough to be compared. */
    private static boolean compare(Toy toy, Options options, boolean localStates, String which) throws Exception {
        Told inTraces = new Told(toy, options.realTime());
        Result traces = Exploration.of(new ToySource(toy, localStates), options).run(inTraces);
        if (!traces.complete()) {
            return false;
        }
        Told inStates = new Told(toy, options.realTime());
        Knowledge knowledge = new Knowledge(new ToySource(toy, localStates), options.reductions(), options.realTime());
        StateSearch search = new StateSearch(knowledge, Limits.NONE, inStates);
        States states = (localStates ? search : search.walksInVain(0)).run();
        assertThat(states.complete()).as(which).isTrue();
        assertThat(inStates.traces.ends).as(which).isEqualTo(inTraces.traces.ends);
        assertThat(inStates.histories).as(which).isEqualTo(inTraces.histories);
        assertThat(states.outcomes().keySet())
                .as(which)
                .isEqualTo(traces.outcomes().keySet());
        assertThat(defects(states.defects())).as(which).isEqualTo(defects(traces.defects()));
        assertThat(races(states.defects())).as(which).isEqualTo(races(traces.defects()));
        assertThat(states.starvations()).as(which).isEmpty();
        return true;
    }

    private static Set<Object> defects(List<Defect> defects) {
        return defects.stream()
                .filter(defect -> defect.kind() != Finding.Kind.DATA_RACE)
                .map(defect -> List.of(defect.kind(), defect.signature()))
                .collect(Collectors.toSet());
    }

    private static Set<Object> races(List<Defect> defects) {
        return defects.stream()
                .filter(defect -> defect.kind() == Finding.Kind.DATA_RACE)
                .map(Defect::signature)
                .collect(Collectors.toSet());
    }
}
