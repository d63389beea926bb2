// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RulingTest {

    private static final Program<Runnable> PROGRAM = Program.of("run", Runnable.class)
            .actor("T1", new Operation<>("run()", (api, registers) -> {
                api.run();
                return null;
            }))
            .build();

    private static Claim claim(Expectation expectation) {
        Supplier<Runnable> factory = () -> () -> {};
        Subject<Runnable> subject = new Subject<>("nothing", Runnable.class, factory, "does nothing");
        return new Claim(subject, PROGRAM, expectation, Claim.Lane.GATE, Set.of("engine"));
    }

    private static Evidence evidence(Reach reach, long executions, Kind... kinds) {
        List<Finding> findings =
                List.of(kinds).stream().map(kind -> Finding.of(kind, "x")).toList();
        return Evidence.of(reach, Evidence.Counts.ofRuns(executions, Duration.ZERO), findings, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "EXHAUSTIVE, 5, UPHELD, 0",
        "BOUNDED, 5, UPHELD, 0",
        "SAMPLED, 5, UNREFUTED, 0",
        "ABANDONED, 5, UNDECIDED, 20",
        "FAILED, 5, UNDECIDED, 75",
        "SKIPPED, 0, SKIPPED, 0"
    })
    void how_far_an_engine_looked_decides_what_nothing_found_is_worth(
            Reach reach, long executions, Verdict verdict, int exitCode) {
        Ruling ruling = Ruling.of(claim(Expectation.holds()), "engine", evidence(reach, executions));
        assertThat(ruling.verdict()).isEqualTo(verdict);
        assertThat(ruling.exitCode()).isEqualTo(exitCode);
        assertThat(ruling.asExpected()).isEqualTo(exitCode == 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXHAUSTIVE", "BOUNDED", "SAMPLED", "ABANDONED"})
    void no_execution_is_never_a_pass(Reach reach) {
        Ruling ruling = Ruling.of(claim(Expectation.holds()), "engine", evidence(reach, 0));
        assertThat(ruling.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(ruling.exitCode()).isEqualTo(Ruling.INCONCLUSIVE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_surprising_finding_leads_to_the_exit_code_of_its_kind(Kind kind) {
        Ruling ruling = Ruling.of(claim(Expectation.holds()), "engine", evidence(Reach.SAMPLED, 1, kind));
        assertThat(ruling.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(ruling.exitCode()).isEqualTo(kind.exitCode());
    }

    @Test
    void of_several_findings_the_smallest_exit_code_wins() {
        Evidence both = evidence(Reach.SAMPLED, 1, Kind.LIVELOCK, Kind.DEADLOCK);
        assertThat(Ruling.of(claim(Expectation.holds()), "engine", both).exitCode())
                .isEqualTo(11);
    }

    @Test
    void a_fault_that_is_found_is_as_expected() {
        Claim fault = claim(Expectation.breaks(Kind.LOST_WAKEUP, Kind.DEADLOCK));
        Evidence found = evidence(Reach.SAMPLED, 1, Kind.DEADLOCK);
        assertThat(Ruling.of(fault, "engine", found).asExpected()).isTrue();
    }

    @Test
    void a_fault_that_is_not_found_is_a_failure_however_far_one_looked() {
        Claim fault = claim(Expectation.breaks(Kind.LOST_WAKEUP));
        for (Reach reach : List.of(Reach.EXHAUSTIVE, Reach.BOUNDED, Reach.SAMPLED)) {
            assertThat(Ruling.of(fault, "engine", evidence(reach, 7)).exitCode())
                    .isEqualTo(Ruling.FAULT_NOT_FOUND);
        }
    }

    @Test
    void another_defect_in_the_place_of_the_fault_is_a_failure() {
        Claim fault = claim(Expectation.breaks(Kind.LOST_WAKEUP));
        assertThat(Ruling.of(fault, "engine", evidence(Reach.SAMPLED, 1, Kind.DATA_RACE))
                        .exitCode())
                .isEqualTo(Ruling.FAULT_NOT_FOUND);
    }

    @Test
    void a_budget_that_ends_before_the_fault_is_found_is_inconclusive() {
        Claim fault = claim(Expectation.breaks(Kind.LOST_WAKEUP));
        assertThat(Ruling.of(fault, "engine", evidence(Reach.ABANDONED, 7)).exitCode())
                .isEqualTo(Ruling.INCONCLUSIVE);
    }

    @Test
    void a_program_without_an_operation_is_refused() {
        assertThatThrownBy(() -> Program.of("empty", Runnable.class).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty");
    }

    @Test
    void a_claim_that_no_engine_is_asked_about_is_refused() {
        Claim claim = claim(Expectation.holds());
        assertThatThrownBy(() -> new Claim(claim.subject(), PROGRAM, Expectation.holds(), Claim.Lane.GATE, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing/run");
    }
}
