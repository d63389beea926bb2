// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.plan.Conclusion;
import org.daxcheck.explorer.plan.Strategy;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.states.Lasso;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Livelocks of real programs, as stem and loop; and programs as near to them as can be that end. */
class RoundsTest {

    private static Conclusion explore(String program, Options options) throws Exception {
        Conclusion conclusion = Strategy.of(Subject.source("Rounds." + program), options)
                .traces(100)
                .run(Listener.NONE);
        assertThat(conclusion.complete()).as(conclusion.reason()).isTrue();
        return conclusion;
    }

    @ParameterizedTest
    @ValueSource(strings = {"courtesy", "retryCrosswise", "toggles"})
    void threads_that_keep_each_other_from_progress_are_a_livelock(String program) throws Exception {
        Conclusion conclusion = explore(program, Options.DEFAULT);

        assertThat(conclusion.engine()).isEqualTo(Conclusion.Engine.STATES);
        assertThat(conclusion.defects()).extracting(Defect::kind).contains(Finding.Kind.LIVELOCK);
        assertThat(lassos(conclusion)).anyMatch(lasso -> lasso.movers() == 0b11);
    }

    @Test
    void a_busy_wait_for_what_nobody_does_is_a_livelock_of_one() throws Exception {
        Conclusion conclusion = explore("flagNeverSet", Options.DEFAULT);

        assertThat(lassos(conclusion)).isNotEmpty().allMatch(lasso -> lasso.movers() == 0b01);
        assertThat(lassos(conclusion)).allMatch(lasso -> lasso.loop().length() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"turns", "retryInOrder", "increments", "flagSet"})
    void threads_that_only_an_unfair_scheduler_keeps_going_are_none(String program) throws Exception {
        Conclusion conclusion = explore(program, Options.DEFAULT);

        assertThat(conclusion.defects()).isEmpty();
        assertThat(conclusion.starvations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_never_gets_an_unfair_lock_starves_and_that_is_no_livelock(boolean steps) throws Exception {
        Conclusion conclusion = explore("barging", steps ? Options.DEFAULT : Options.DEFAULT.without(Reduction.STEPS));

        assertThat(conclusion.defects()).isEmpty();
        assertThat(conclusion.starvations()).isNotEmpty().allMatch(lasso -> lasso.starved() == 0b10);
    }

    private static java.util.List<Lasso> lassos(Conclusion conclusion) {
        return conclusion.defects().stream()
                .map(Defect::signature)
                .filter(Lasso.class::isInstance)
                .map(Lasso.class::cast)
                .toList();
    }
}
