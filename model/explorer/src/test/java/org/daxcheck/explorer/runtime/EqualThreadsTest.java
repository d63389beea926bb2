// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.plan.Conclusion;
import org.daxcheck.explorer.plan.Strategy;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EqualThreadsTest {

    private static List<String> races(String program, Conclusion.Engine engine) throws Exception {
        Conclusion conclusion = Strategy.of(Subject.source("Crowd." + program), Options.DEFAULT)
                .only(engine)
                .run(Listener.NONE);
        assertThat(conclusion.complete()).isTrue();
        assertThat(conclusion.defects()).extracting(Defect::kind).containsOnly(Finding.Kind.DATA_RACE);
        return conclusion.defects().stream().map(Defect::message).toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_race_of_threads_that_do_the_same_is_one(Conclusion.Engine engine) throws Exception {
        assertThat(races("equal", engine)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_race_of_two_who_do_the_same_and_one_of_them_with_a_third_are_two(Conclusion.Engine engine) throws Exception {
        assertThat(races("different", engine)).hasSize(2);
    }
}
