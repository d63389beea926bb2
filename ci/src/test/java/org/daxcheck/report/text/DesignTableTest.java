// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Subject;
import org.daxcheck.report.Golden;
import org.junit.jupiter.api.Test;

final class DesignTableTest {

    private final List<DesignClaim> claims = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    private void ruled(String invariant, String program, String assumptions, Reach reach, Finding... findings) {
        List<String> further = assumptions.isEmpty() ? List.of() : List.of(assumptions.split("\\+"));
        Program<Runnable> scenario = Program.of(
                        program + (assumptions.isEmpty() ? "" : "+" + assumptions), Runnable.class)
                .actor("T1", new Operation<>("run()", (api, registers) -> null))
                .build();
        Subject<Runnable> subject = new Subject<>("dx", Runnable.class, () -> () -> {}, "a design");
        Claim claim = new Claim(subject, scenario, Expectation.holds(), Claim.Lane.SOAK, Set.of("explorer"));
        claims.add(new DesignClaim("dx", "a design", invariant, program.contains("hasty"), program, further, claim));
        Evidence evidence =
                Evidence.of(reach, Evidence.Counts.ofRuns(7, Duration.ofMillis(5)), List.of(findings), List.of());
        rulings.add(Ruling.of(claim, "explorer", evidence));
    }

    private DesignTable table() {
        Map<String, String> invariants = new LinkedHashMap<>();
        invariants.put("I1", "a busy page is there");
        invariants.put("I5", "teardown ends");
        return new DesignTable(
                claims,
                invariants,
                Map.of("lock", "the caller serialises"),
                rulings,
                (claim, finding) -> ReplayText.OF_CLAIM.again(finding, "ci/daxcheck check " + claim.id()));
    }

    private static Finding unsafe() {
        return Finding.of(Kind.SAFETY, "the memory is gone");
    }

    private static Finding endless() {
        return Finding.of(Kind.LOST_WAKEUP, "T2 sleeps for ever");
    }

    private String cell(int column) {
        return Pattern.compile(" {2,}")
                .splitAsStream(table().lines().get(1))
                .toList()
                .get(column);
    }

    @Test
    void the_table_reads_as_on_file() {
        ruled("I1", "i1-pin", "", Reach.EXHAUSTIVE, unsafe());
        ruled("I1", "i1-pin", "lock", Reach.EXHAUSTIVE);
        ruled("I1", "i1-hasty-pin", "", Reach.EXHAUSTIVE, unsafe());
        ruled("I5", "i5-pin", "", Reach.EXHAUSTIVE);
        List<String> lines = new ArrayList<>(table().lines());
        lines.addAll(table().reasons());
        Golden.check("designs.txt", lines);
    }

    @Test
    void a_design_that_no_assumption_saves_is_broken() {
        ruled("I1", "i1-pin", "", Reach.EXHAUSTIVE, unsafe());
        ruled("I1", "i1-pin", "lock", Reach.EXHAUSTIVE, unsafe());
        assertThat(cell(1)).isEqualTo("BROKEN");
    }

    @Test
    void each_broken_program_wants_its_own_cure_and_shares_it_if_it_can() {
        ruled("I1", "i1-a", "", Reach.EXHAUSTIVE, unsafe());
        ruled("I1", "i1-a", "idle", Reach.EXHAUSTIVE);
        ruled("I1", "i1-a", "unused", Reach.EXHAUSTIVE);
        ruled("I1", "i1-b", "", Reach.EXHAUSTIVE, unsafe());
        ruled("I1", "i1-b", "unused", Reach.EXHAUSTIVE);
        assertThat(cell(1)).isEqualTo("if unused");
        ruled("I1", "i1-c", "", Reach.EXHAUSTIVE, unsafe());
        ruled("I1", "i1-c", "drain+unused", Reach.EXHAUSTIVE);
        assertThat(cell(1)).isEqualTo("if drain+unused");
    }

    @Test
    void what_was_not_seen_to_the_end_is_undecided_and_never_upheld() {
        ruled("I1", "i1-pin", "", Reach.ABANDONED);
        assertThat(cell(1)).isEqualTo("UNDECIDED");
        rulings.clear();
        assertThat(cell(1)).isEqualTo("UNDECIDED");
    }

    @Test
    void a_teardown_that_hangs_breaks_i5_whatever_its_program_judges() {
        ruled("I1", "i1-pin", "", Reach.EXHAUSTIVE, endless());
        ruled("I1", "i1-pin", "lock", Reach.EXHAUSTIVE);
        ruled("I5", "i5-pin", "", Reach.EXHAUSTIVE);
        assertThat(cell(1)).isEqualTo("UPHELD");
        assertThat(cell(2)).isEqualTo("if lock");
        assertThat(table().reasons()).containsExactly("dx  I5  T2 sleeps for ever; ci/daxcheck check dx/i1-pin");
    }

    @Test
    void a_teardown_that_hangs_says_nothing_of_another_invariant() {
        ruled("I1", "i1-pin", "", Reach.EXHAUSTIVE, endless());
        ruled("I5", "i5-pin", "", Reach.EXHAUSTIVE, endless());
        assertThat(cell(1)).isEqualTo("UPHELD");
        assertThat(cell(2)).isEqualTo("BROKEN");
        assertThat(table().reasons()).containsExactly("dx  I5  T2 sleeps for ever; ci/daxcheck check dx/i5-pin");
    }

    @Test
    void a_search_that_ended_with_a_hang_has_not_upheld_the_invariant() {
        ruled("I1", "i1-pin", "", Reach.ABANDONED, endless());
        assertThat(cell(1)).isEqualTo("BROKEN");
    }

    @Test
    void nothing_is_upheld_by_a_design_that_does_not_serve() {
        ruled("I1", "i1-pin", "", Reach.EXHAUSTIVE);
        ruled("I5", "i5-use-teardown", "", Reach.EXHAUSTIVE);
        assertThat(cell(1)).isEqualTo("UPHELD");
        rulings.remove(1);
        ruled("I5", "i5-use-teardown", "", Reach.EXHAUSTIVE, unsafe());
        assertThat(cell(1)).isEqualTo("VACUOUS");
        assertThat(cell(2)).isEqualTo("BROKEN");
        assertThat(table().reasons()).contains("dx  I5  the memory is gone; ci/daxcheck check dx/i5-use-teardown");
    }

    @Test
    void what_breaks_a_design_that_does_not_serve_breaks_it_all_the_same() {
        ruled("I1", "i1-pin", "", Reach.EXHAUSTIVE, unsafe());
        ruled("I5", "i5-use-teardown", "", Reach.EXHAUSTIVE, unsafe());
        assertThat(cell(1)).isEqualTo("BROKEN");
        ruled("I1", "i1-pin", "lock", Reach.EXHAUSTIVE);
        assertThat(cell(1)).isEqualTo("VACUOUS");
    }

    @Test
    void a_column_without_programs_is_empty() {
        ruled("I1", "i1-pin", "", Reach.EXHAUSTIVE);
        assertThat(cell(2)).isEqualTo("-");
    }
}
