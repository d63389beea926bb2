// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.every;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Subject;
import org.daxcheck.report.Plan.Inconclusive;
import org.daxcheck.report.Samples;
import org.junit.jupiter.api.Test;

/** What is said of many scenarios. */
class TallyTest {

    private static Ruling ruling(Evidence evidence, String... threads) {
        Program.Builder<Object> program = Program.of(String.join("_", threads), Object.class);
        for (int thread = 0; thread < threads.length; thread++) {
            List<Operation<Object>> calls = Stream.of(threads[thread].split("\\."))
                    .map(call -> new Operation<Object>(call + "(0)", (api, registers) -> ""))
                    .toList();
            program.actor("T" + thread, List.of(), calls);
        }
        Subject<Object> subject = new Subject<>("port", Object.class, Object::new, "a port");
        Claim claim =
                new Claim(subject, program.build(), Expectation.holds(), Claim.Lane.SOAK, java.util.Set.of("explorer"));
        return Ruling.of(claim, "explorer", evidence);
    }

    private static Evidence breaks(Finding.Kind kind, String message) {
        return Evidence.of(
                Reach.EXHAUSTIVE,
                Samples.quiet(Reach.EXHAUSTIVE, 5).counts(),
                List.of(Finding.of(kind, message)),
                List.of());
    }

    private static List<String> lines(Ruling... rulings) {
        return Tally.lines(Samples.ruled(Inconclusive.FAIL, rulings), new Sampling(Map.of(), 1));
    }

    @Test
    void all_scenarios_seen_whole_are_complete() {
        Evidence holds = Samples.quiet(Reach.EXHAUSTIVE, 5);
        assertThat(lines(ruling(holds, "a", "b"), ruling(holds, "a", "c")))
                .containsExactly("port: 2 scenarios, 10 executions, complete: yes; 0 broken");
    }

    @Test
    void a_scenario_that_was_given_up_is_not() {
        assertThat(lines(
                        ruling(Samples.quiet(Reach.EXHAUSTIVE, 5), "a", "b"),
                        ruling(Samples.quiet(Reach.ABANDONED, 3), "a", "c")))
                .containsExactly("port: 2 scenarios, 8 executions, complete: no, 1 seen whole; 0 broken");
    }

    @Test
    void what_contains_a_broken_scenario_is_no_cause_of_its_own() {
        Evidence lost = breaks(Finding.Kind.LOST_WAKEUP, "T3 sleeps for ever, since step 4");
        assertThat(lines(ruling(lost, "a", "b"), ruling(lost, "c", "a.b", "b"), ruling(lost, "a", "c.b")))
                .containsExactly(
                        "port: 3 scenarios, 15 executions, complete: yes; 3 broken",
                        "  LOST_WAKEUP: TN sleeps for ever",
                        "    smallest: 1 scenario, in 2 larger ones; first: ci/daxcheck check port/a_b");
    }

    @Test
    void what_reads_the_same_but_for_numbers_is_one_cause() {
        assertThat(lines(
                        ruling(breaks(Finding.Kind.SAFETY, "T0 fails: BUG_ON at 3"), "a", "b"),
                        ruling(breaks(Finding.Kind.SAFETY, "T1 fails: BUG_ON at 4"), "a", "c")))
                .hasSize(3)
                .contains("    smallest: 2 scenarios, in 0 larger ones; first: ci/daxcheck check port/a_b");
    }

    @Test
    void two_threads_do_not_stand_in_one() {
        Evidence lost = breaks(Finding.Kind.SAFETY, "T0 fails");
        assertThat(lines(ruling(lost, "a", "b"), ruling(lost, "a.b", "c")))
                .contains("    smallest: 2 scenarios, in 0 larger ones; first: ci/daxcheck check port/a_b");
    }

    @Test
    void answers_that_fit_no_order_are_told_by_the_functions_that_gave_them() {
        assertThat(lines(ruling(breaks(Finding.Kind.NOT_LINEARIZABLE, "T0 b(0) = 1"), "b", "a.b")))
                .contains("  NOT_LINEARIZABLE: a, b");
    }
}
