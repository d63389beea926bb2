// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.toy.RandomToys;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.daxcheck.explorer.toy.TracesOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both engines, on programs made by chance. */
class AgreementTest {

    private static final int PROGRAMS = Integer.getInteger("daxcheck.oracle.programs", 60);
    private static final long FIRST = Long.getLong("daxcheck.oracle.seed", 1);
    private static final Options OPTIONS = Options.DEFAULT.without(Reduction.PLAIN_ACCESSES);

    @ParameterizedTest
    @EnumSource
    void engines_agree_on_ends_outcomes_and_defects(RandomToys.Theme theme) throws Exception {
        for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
            compare(RandomToys.of(seed, theme), seed % 2 == 0, "seed " + seed);
        }
    }

    private static void compare(Toy toy, boolean localStates, String which) throws Exception {
        TracesOf.Seen traces = TracesOf.of(toy, OPTIONS, localStates);
        assertThat(traces.result().complete()).as(which).isTrue();
        TracesOf listener = new TracesOf(toy, false);
        Knowledge knowledge = new Knowledge(new ToySource(toy, localStates), OPTIONS.reductions(), false);
        States states = new StateSearch(knowledge, Limits.NONE, listener).run();
        assertThat(states.complete()).as(which).isTrue();
        assertThat(listener.ends).as(which).isEqualTo(traces.traces().ends);
        assertThat(states.outcomes())
                .as(which)
                .isEqualTo(traces.result().outcomes().keySet());
        assertThat(defects(states.defects()))
                .as(which)
                .isEqualTo(defects(traces.result().defects()));
        assertThat(states.starvations()).as(which).isEmpty();
    }

    private static Set<Object> defects(List<Defect> defects) {
        return defects.stream()
                .filter(defect -> defect.kind() != Finding.Kind.DATA_RACE)
                .map(defect -> List.of(defect.kind(), defect.signature()))
                .collect(Collectors.toSet());
    }
}
