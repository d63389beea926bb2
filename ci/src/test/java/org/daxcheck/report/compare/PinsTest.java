// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Finding;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Plan.Inconclusive;
import org.daxcheck.report.Results;
import org.daxcheck.report.Samples;
import org.daxcheck.report.record.Unreadable;
import org.junit.jupiter.api.Test;

/** The pinned numbers of executions. */
class PinsTest {

    private static final String CLAIM = "repaired/two-grabs";

    private static Results run(Reach reach, long executions) {
        return Samples.ruled(Inconclusive.FAIL, Samples.held(Samples.quiet(reach, executions)));
    }

    @Test
    void what_was_pinned_is_read_again() throws Exception {
        Pins pins = Pins.none().with(run(Reach.BOUNDED, 7_134), Set.of(CLAIM));

        assertThat(Pins.parse("pins", pins.text()).text())
                .isEqualTo(pins.text())
                .endsWith("7134 " + CLAIM + "\n");
        assertThat(pins.against(run(Reach.BOUNDED, 7_134))).isEmpty();
    }

    @Test
    void one_execution_fewer_or_more_shuts_the_gate() {
        Pins pins = Pins.none().with(run(Reach.EXHAUSTIVE, 10), Set.of(CLAIM));

        for (long executions : new long[] {9, 11}) {
            Results other = run(Reach.EXHAUSTIVE, executions);
            assertThat(other.with(pins.against(other)).exit()).isEqualTo(ExitCode.NONDETERMINISM);
        }
    }

    @Test
    void a_number_that_depends_on_the_clock_is_neither_pinned_nor_held_against_a_pin() {
        Pins pins = Pins.none().with(run(Reach.EXHAUSTIVE, 10), Set.of(CLAIM));

        assertThat(pins.against(run(Reach.ABANDONED, 3))).isEmpty();
        assertThat(pins.with(run(Reach.ABANDONED, 3), Set.of(CLAIM)).text()).isEqualTo(pins.text());
    }

    @Test
    void what_is_not_as_expected_speaks_for_itself() {
        Pins pins = Pins.none().with(run(Reach.EXHAUSTIVE, 10), Set.of(CLAIM));
        Evidence found = Evidence.of(
                Reach.EXHAUSTIVE,
                Evidence.Counts.ofRuns(7, Duration.ZERO),
                List.of(Finding.of(Finding.Kind.LEAK, "a page")),
                List.of());
        Results broken = Samples.ruled(Inconclusive.FAIL, Samples.held(found));

        assertThat(pins.against(broken)).isEmpty();
        assertThat(pins.with(broken, Set.of(CLAIM)).text()).isEqualTo(pins.text());
    }

    @Test
    void a_claim_without_a_pin_is_told_and_one_that_is_gone_is_let_go() throws Exception {
        Pins pins = Pins.parse("pins", "5 gone/claim\n");

        assertThat(pins.unpinned(run(Reach.EXHAUSTIVE, 10))).containsExactly(CLAIM);
        assertThat(pins.with(run(Reach.EXHAUSTIVE, 10), Set.of(CLAIM)).text()).doesNotContain("gone");
    }

    @Test
    void what_is_no_pin_is_refused_with_its_line() {
        assertThatThrownBy(() -> Pins.parse("pins", "# so\n\n1 a/b\nmany c/d\n"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("pins line 4");
        assertThatThrownBy(() -> Pins.parse("pins", "1 a/b\n2 a/b\n")).hasMessageContaining("twice");
    }
}
