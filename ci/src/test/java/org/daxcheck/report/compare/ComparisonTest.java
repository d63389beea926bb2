// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Outcome;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Golden;
import org.daxcheck.report.Plan.Inconclusive;
import org.daxcheck.report.Results;
import org.daxcheck.report.Samples;
import org.junit.jupiter.api.Test;

/** Two runs, compared. */
class ComparisonTest {

    private final List<Ruling> base = new ArrayList<>();
    private final List<Ruling> head = new ArrayList<>();

    private static Ruling ruling(String scenario, Reach reach, long executions, int millis, String... outcomes) {
        Map<String, Outcome> seen = new java.util.HashMap<>();
        List.of(outcomes).forEach(outcome -> seen.put(outcome, new Outcome(1, "ACCEPTABLE")));
        seen.put("never", new Outcome(0, "ACCEPTABLE"));
        Evidence evidence = new Evidence(
                reach, Evidence.Counts.ofRuns(executions, Duration.ofMillis(millis)), List.of(), seen, List.of());
        Claim claim = Samples.claim("lock", scenario, Expectation.holds(), "explorer");
        return Ruling.of(claim, "explorer", evidence);
    }

    private Comparison comparison() {
        return new Comparison(results(base), results(head));
    }

    private static Results results(List<Ruling> rulings) {
        return Samples.ruled(Inconclusive.FAIL, rulings.toArray(Ruling[]::new));
    }

    private void differences() {
        base.add(ruling("same", Reach.EXHAUSTIVE, 12, 1000, "1"));
        head.add(ruling("same", Reach.EXHAUSTIVE, 12, 1500, "1"));
        base.add(ruling("more", Reach.EXHAUSTIVE, 12, 1000, "1"));
        head.add(ruling("more", Reach.EXHAUSTIVE, 24, 1500, "1", "2 | <b>"));
        base.add(ruling("fewer-seen", Reach.SAMPLED, 12, 1000, "1", "2"));
        head.add(ruling("fewer-seen", Reach.SAMPLED, 9, 1500, "1"));
        base.add(covering("covered", List.of(7, 8), List.of()));
        head.add(covering("covered", List.of(7), List.of(8)));
        base.add(ruling("dropped", Reach.EXHAUSTIVE, 12, 1000));
        head.add(ruling("added", Reach.EXHAUSTIVE, 12, 1000));
        base.add(Samples.held(Samples.quiet(Reach.EXHAUSTIVE, 6)));
        head.add(Samples.held(Samples.found(Samples.lostWakeup())));
    }

    private static Ruling covering(String scenario, List<Integer> reached, List<Integer> missed) {
        Evidence.Counts counts = Evidence.Counts.ofRuns(12, Duration.ofSeconds(1));
        Map<String, Evidence.Coverage> coverage = Map.of("port.lock.Lock.take", Samples.covered(reached, missed));
        Evidence evidence = new Evidence(Reach.EXHAUSTIVE, counts, List.of(), Map.of(), List.of(), coverage);
        return Ruling.of(Samples.claim("lock", scenario, Expectation.holds(), "explorer"), "explorer", evidence);
    }

    @Test
    void a_line_that_no_claim_executes_any_more_is_a_difference() {
        base.add(covering("one", List.of(7, 8), List.of(9)));
        base.add(covering("two", List.of(7, 9), List.of(8)));
        head.add(covering("one", List.of(17, 18), List.of(19)));
        head.add(covering("two", List.of(17), List.of(18, 19)));

        assertThat(comparison().changes())
                .containsExactly(
                        new Change(Change.Kind.LOST_COVERAGE, "port.lock.Lock.take", "3 of 3 lines", "2 of 3 lines"));
        assertThat(comparison().same()).isFalse();
    }

    @Test
    void a_line_that_another_claim_executes_instead_is_no_difference() {
        base.add(covering("one", List.of(7, 8), List.of(9)));
        base.add(covering("two", List.of(7, 9), List.of(8)));
        head.add(covering("one", List.of(7, 9), List.of(8)));
        head.add(covering("two", List.of(7, 8), List.of(9)));

        assertThat(comparison().same()).isTrue();
    }

    @Test
    void every_sort_of_change_is_told() {
        differences();

        Golden.check("diff.txt", ComparisonText.lines(comparison()));
    }

    @Test
    void the_markdown_is_as_on_file_and_nothing_in_it_is_markup_of_others() {
        differences();
        String markdown = ComparisonText.markdown(comparison());

        Golden.check("diff.md", markdown);
        assertThat(markdown).doesNotContain("<b>");
    }

    @Test
    void time_and_what_a_sample_met_are_no_difference() {
        base.add(ruling("sampled", Reach.SAMPLED, 12, 1000, "1", "2"));
        head.add(ruling("sampled", Reach.SAMPLED, 13, 9000, "1"));

        assertThat(comparison().same()).isTrue();
        assertThat(comparison().changes(Change.Kind.SAMPLED_OUTCOME)).hasSize(1);
        assertThat(comparison().headTime()).isEqualTo(comparison().baseTime().multipliedBy(9));
    }

    @Test
    void another_expectation_is_a_difference_even_where_both_runs_pass() {
        base.add(Samples.broken(Samples.found(Samples.lostWakeup())));
        Ruling old = base.get(0);
        Claim weaker = new Claim(
                old.claim().subject(),
                old.claim().scenario(),
                Expectation.breaks(Finding.Kind.LOST_WAKEUP, Finding.Kind.DEADLOCK),
                old.claim().lane(),
                old.claim().engines());
        head.add(Ruling.of(weaker, old.engine(), old.evidence()));

        assertThat(comparison().changes(Change.Kind.EXPECTATION)).hasSize(1);
        assertThat(comparison().same()).isFalse();
    }
}
