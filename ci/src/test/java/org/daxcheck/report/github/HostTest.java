// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.github;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Golden;
import org.daxcheck.report.Places;
import org.daxcheck.report.Plan.Inconclusive;
import org.daxcheck.report.Results;
import org.daxcheck.report.Samples;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** What a run says to a code host. */
class HostTest {

    private static Results failing(int claims, String message) {
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            rulings.add(Ruling.of(
                    Samples.claim("lock", "scenario-" + i, Expectation.holds(), "explorer"),
                    "explorer",
                    Samples.found(Finding.of(Finding.Kind.DEADLOCK, message))));
        }
        return Samples.ruled(Inconclusive.FAIL, rulings.toArray(Ruling[]::new));
    }

    @Test
    void the_summary_is_as_on_file() {
        Golden.check("summary.md", StepSummary.text(Samples.mixed()));
    }

    @Test
    void a_summary_never_reaches_the_limit_and_says_what_it_leaves_out() {
        String all = StepSummary.text(failing(40, "x".repeat(200)), 1 << 20);
        String cut = StepSummary.text(failing(40, "x".repeat(200)), 6_000);

        assertThat(all).doesNotContain("left out");
        assertThat(cut.getBytes(UTF_8).length).isLessThan(6_000);
        assertThat(cut).contains("more parts left out").endsWith("\n");
        assertThat(cut.lines().filter(line -> line.startsWith("```")).count()).isEven();
    }

    @Test
    void a_huge_run_stays_below_what_the_host_takes() {
        String summary = StepSummary.text(failing(3_000, "ä".repeat(400)));

        assertThat(summary.getBytes(UTF_8).length).isBetween(StepSummary.LIMIT / 2, StepSummary.LIMIT);
    }

    @Test
    void no_text_ends_the_block_it_stands_in() {
        assertThat(StepSummary.text(failing(1, "a ```` b"))).contains("`````text");
    }

    @Test
    void ten_annotations_of_a_kind_at_most_the_last_one_counting_the_rest() {
        assertThat(Annotations.lines(failing(10, "no"), Places.NONE))
                .hasSize(10)
                .noneMatch(line -> line.contains("more;"));
        List<String> many = Annotations.lines(failing(25, "no"), Places.NONE);

        assertThat(many).hasSize(10);
        assertThat(many.get(9)).contains("and 16 more");
    }

    @Test
    void an_annotation_names_the_place_and_cannot_begin_another() {
        Places places = new Places(Map.of("LockedEntries.java", "ports/LockedEntries.java"));
        Finding lost = Samples.lostWakeup();
        Finding odd = new Finding(lost.kind(), "two\n::error::lines 100%", "", lost.trace(), "");
        List<String> lines =
                Annotations.lines(Samples.ruled(Inconclusive.FAIL, Samples.held(Samples.found(odd))), places);

        assertThat(lines)
                .containsExactly("::error file=ports/LockedEntries.java,line=131,title=daxcheck%3A lost wakeup::"
                        + "repaired/two-grabs by explorer: two%0A::error::lines 100%25");
    }

    @Test
    void an_undecided_claim_that_may_pass_is_a_warning() {
        Results warned = Samples.ruled(Inconclusive.WARN, Samples.held(Samples.quiet(Reach.ABANDONED, 5, "too long")));

        assertThat(Annotations.lines(warned, Places.NONE))
                .singleElement()
                .asString()
                .startsWith("::warning ")
                .contains("too long");
    }

    @Test
    void the_badge_is_a_picture_that_says_what_came_out() throws Exception {
        String open = Badge.text(Samples.ruled(Inconclusive.FAIL, Samples.held(Samples.quiet(Reach.EXHAUSTIVE, 6))));
        String shut = Badge.text(failing(1, "no"));
        for (String badge : List.of(open, shut)) {
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(badge)))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
        }
        assertThat(open).contains("1 of 1 as expected");
        assertThat(shut).contains("exit 11");
    }
}
