// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Plan.Inconclusive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run comes to. */
class ResultsTest {

    @Test
    void a_run_in_which_all_is_as_expected_opens_the_gate() {
        Results results = Samples.ruled(
                Inconclusive.FAIL,
                Samples.held(Samples.quiet(Reach.EXHAUSTIVE, 6)),
                Samples.broken(Samples.found(Samples.lostWakeup())));

        assertThat(results.exit()).isEqualTo(ExitCode.OK);
        assertThat(results.exits()).isEmpty();
        assertThat(results.ran()).isEqualTo(2);
    }

    @Test
    void an_engine_that_found_something_before_it_counted_ran() {
        Results results = Samples.ruled(
                Inconclusive.FAIL,
                Samples.broken(new Evidence(
                        Reach.SAMPLED,
                        Evidence.Counts.ofRuns(0, Duration.ZERO),
                        List.of(Samples.lostWakeup()),
                        Map.of(),
                        List.of())));

        assertThat(results.exit()).isEqualTo(ExitCode.OK);
        assertThat(results.ran()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Finding.Kind.class)
    void every_kind_of_finding_shuts_the_gate_with_its_own_code(Finding.Kind kind) {
        Ruling ruling = Samples.held(Samples.found(Finding.of(kind, "no")));

        assertThat(Samples.ruled(Inconclusive.WARN, ruling).exit().code()).isEqualTo(kind.exitCode());
    }

    @Test
    void an_undecided_claim_shuts_the_gate_unless_a_warning_was_asked_for() {
        Ruling undecided = Samples.held(Samples.quiet(Reach.ABANDONED, 5));

        assertThat(Samples.ruled(Inconclusive.FAIL, undecided).exit()).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(Samples.ruled(Inconclusive.WARN, undecided).exit()).isEqualTo(ExitCode.OK);
    }

    @Test
    void exhaustion_without_an_execution_is_inconclusive() {
        Ruling empty = Samples.held(Samples.quiet(Reach.EXHAUSTIVE, 0));

        assertThat(Samples.ruled(Inconclusive.FAIL, empty).exit()).isEqualTo(ExitCode.INCONCLUSIVE);
    }

    @Test
    void a_fault_that_was_not_found_shuts_the_gate() {
        Ruling missed = Samples.broken(Samples.quiet(Reach.EXHAUSTIVE, 6));

        assertThat(Samples.ruled(Inconclusive.WARN, missed).exit()).isEqualTo(ExitCode.FAULT_NOT_FOUND);
    }

    @Test
    void a_run_in_which_every_question_was_skipped_is_no_pass() {
        Ruling skipped = Samples.held(Samples.quiet(Reach.SKIPPED, 0, "too few cores"));

        assertThat(Samples.ruled(Inconclusive.WARN, skipped).exit()).isEqualTo(ExitCode.FEWER_THAN_PLANNED);
    }

    @Test
    void a_question_that_was_lost_without_a_word_is_noticed() {
        Results whole = Samples.ruled(Inconclusive.FAIL, Samples.held(Samples.quiet(Reach.EXHAUSTIVE, 6)));
        List<Question> questions = List.of(
                whole.plan().questions().get(0),
                new Question(whole.plan().questions().get(0).claim(), "silent"));
        Results lost = new Results(
                whole.environment(), Samples.plan(Inconclusive.WARN, questions), whole.answers(), whole.ending());

        assertThat(lost.exit()).isEqualTo(ExitCode.FEWER_THAN_PLANNED);
    }

    @Test
    void an_interrupted_run_is_inconclusive_even_where_a_warning_was_asked_for() {
        Results whole = Samples.ruled(Inconclusive.WARN, Samples.held(Samples.quiet(Reach.EXHAUSTIVE, 6)));
        Results cut = new Results(
                whole.environment(), whole.plan(), whole.answers(), new Ending(true, Duration.ofSeconds(1)));

        assertThat(cut.exit()).isEqualTo(ExitCode.INCONCLUSIVE);
    }

    @Test
    void the_smallest_code_wins_and_all_are_kept() {
        Results results = Samples.mixed();

        assertThat(results.exit()).isEqualTo(ExitCode.ANSWERS);
        assertThat(results.exits())
                .containsExactly(
                        ExitCode.ANSWERS, ExitCode.INCONCLUSIVE, ExitCode.FEWER_THAN_PLANNED, ExitCode.INTERNAL);
    }

    @Test
    void every_exit_code_of_the_claims_has_a_meaning() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertThat(ExitCode.of(kind.exitCode()).meaning()).isNotBlank();
        }
        assertThat(ExitCode.of(Ruling.INCONCLUSIVE)).isEqualTo(ExitCode.INCONCLUSIVE);
        assertThat(ExitCode.of(Ruling.FAULT_NOT_FOUND)).isEqualTo(ExitCode.FAULT_NOT_FOUND);
        assertThatThrownBy(() -> ExitCode.of(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
