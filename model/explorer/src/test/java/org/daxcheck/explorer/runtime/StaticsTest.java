// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.search.Result;
import org.junit.jupiter.api.Test;

/** A class initialiser is deterministic set-up, whichever thread comes first. */
class StaticsTest {

    @Test
    void no_step_of_an_initialiser_is_on_record() throws Exception {
        assertThat(Subject.record("Statics.holderGood")).containsExactly("T0 END T0.life", "T1 END T1.life");
    }

    @Test
    void two_threads_that_come_to_a_class_have_one_execution() throws Exception {
        Result result = Subject.explore("Statics.holderGood");

        assertThat(result.complete()).isTrue();
        assertThat(result.counts().executions()).isEqualTo(1);
        assertThat(result.defects()).isEmpty();
    }

    @Test
    void an_initialiser_sees_the_same_clock_whoever_runs_it() throws Exception {
        assertThat(Subject.explore("Statics.lateFirst").outcomes().keySet())
                .hasSize(1)
                .isEqualTo(Subject.explore("Statics.earlyFirst").outcomes().keySet());
    }

    @Test
    void an_initialiser_that_ran_leaves_the_same_behind_for_the_next_execution() throws Exception {
        BytecodeSource source = Subject.source("Statics.holderGood");

        assertThat(Subject.lines(source, source.run(Schedule.EMPTY)))
                .isEqualTo(Subject.lines(source, source.run(Schedule.EMPTY)));
        assertThat(source.loaders()).isEqualTo(1);
    }
}
