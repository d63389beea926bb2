// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Samples;
import org.junit.jupiter.api.Test;

/** What the museum of bugs says of what was found, and of its repair. */
class BugTableTest {

    private static final Claim FAULT =
            Samples.claim("faulty", "hold-x3", Expectation.breaks(Finding.Kind.LOST_WAKEUP), "explorer", "lincheck");
    private static final Claim REPAIR = Samples.claim("sound", "hold-x3", Expectation.holds(), "explorer");

    private static List<String> lines(Evidence repaired) {
        Evidence found = Samples.found(Samples.lostWakeup());
        return BugTable.lines(
                List.of(new BugTable.Row(1, "LostWakeUp", "LostWakeUp.md", List.of(FAULT), List.of(REPAIR))),
                List.of(
                        Ruling.of(FAULT, "explorer", found),
                        Ruling.of(FAULT, "lincheck", found),
                        Ruling.of(REPAIR, "explorer", repaired)));
    }

    @Test
    void a_bug_is_shown_with_the_executions_that_it_took_and_with_what_was_seen_of_its_repair() {
        assertThat(lines(Samples.quiet(Reach.EXHAUSTIVE, 4_321)).get(1))
                .containsPattern("1 +LostWakeUp +yes +explorer +hold-x3 +11 +sound UPHELD 4,321 +LOST_WAKEUP: T2");
    }

    @Test
    void the_repair_stands_next_to_the_engine_that_was_asked_about_it() {
        assertThat(lines(Samples.quiet(Reach.EXHAUSTIVE, 4_321)).get(2))
                .contains("lincheck")
                .doesNotContain("sound");
    }

    @Test
    void a_repair_that_does_not_hold_is_not_told_as_one_that_does() {
        assertThat(lines(Samples.found(Samples.lostWakeup())).get(1)).contains("sound BROKEN 11");
        assertThat(lines(Samples.quiet(Reach.SAMPLED, 5)).get(1)).contains("sound UNREFUTED 5");
    }
}
