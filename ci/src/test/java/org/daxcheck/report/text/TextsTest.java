// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;
import org.daxcheck.report.Answers;
import org.daxcheck.report.Ending;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Golden;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.Samples;
import org.daxcheck.report.Unanswered;
import org.junit.jupiter.api.Test;

/** What people read, held against the texts on file. */
class TextsTest {

    private static final Results MIXED = Samples.mixed();

    @Test
    void the_table_has_a_row_a_ruling() {
        VerdictTable table = new VerdictTable(MIXED.plan().questions());
        List<String> lines = new ArrayList<>(List.of(table.header()));
        MIXED.answers().rulings().forEach(ruling -> lines.add(table.row(ruling, MIXED.exit(ruling))));

        Golden.check("table.txt", lines);
    }

    @Test
    void a_finding_shows_its_trace_in_a_column_per_thread() {
        Golden.check("finding.txt", FindingText.lines(Samples.broken(Samples.found(Samples.lostWakeup()))));
    }

    @Test
    void a_finding_without_a_replay_says_how_to_ask_again() {
        Finding first = Finding.of(Finding.Kind.LOST_WAKEUP, "somebody sleeps");
        Finding second = Finding.of(Finding.Kind.LEAK, "something is left");

        Golden.check("finding-without-trace.txt", FindingText.lines(Samples.broken(Samples.found(first, second))));
    }

    @Test
    void the_summary_counts_what_was_planned_and_what_became_of_it() {
        Golden.check("summary.txt", SummaryText.lines(MIXED));
    }

    @Test
    void the_summary_of_a_good_run_is_short() {
        Results good = Samples.ruled(Plan.Inconclusive.FAIL, Samples.broken(Samples.found(Samples.lostWakeup())));

        Golden.check("summary-good.txt", SummaryText.lines(good));
    }

    @Test
    void many_questions_without_an_answer_for_one_reason_are_counted_not_listed() {
        List<Unanswered> open = IntStream.rangeClosed(1, 8)
                .mapToObj(number ->
                        new Question(Samples.claim("lock", "story-" + number, Expectation.holds(), "absent"), "absent"))
                .map(question -> new Unanswered(question, ExitCode.FEWER_THAN_PLANNED, "no such engine is installed"))
                .toList();
        Results missed = new Results(
                MIXED.environment(),
                Samples.plan(
                        Plan.Inconclusive.FAIL,
                        open.stream().map(Unanswered::question).toList()),
                new Answers(List.of(), open, List.of()),
                new Ending(false, Duration.ofMillis(20)));

        Golden.check("summary-missed.txt", SummaryText.lines(missed));
    }

    @Test
    void the_list_has_a_line_a_claim() {
        Golden.check(
                "list.txt",
                ClaimList.lines(
                        MIXED.plan().questions().stream().map(Question::claim).toList()));
    }

    @Test
    void progress_is_one_line_of_bounded_width() {
        ProgressText.Moment moment = new ProgressText.Moment(
                3,
                40,
                1_234_567,
                Duration.ofSeconds(65),
                "about 2 min 10 s left +- 8.0 s",
                "explorer: locked-2017/hold-invalidate-x3: 12 left");

        assertThat(ProgressText.line(moment, 160))
                .isEqualTo("[3/40] 1 min 05 s, 1,234,567 executions, 18,993/s, about 2 min 10 s left +- 8.0 s: "
                        + "explorer: locked-2017/hold-invalidate-x3: 12 left");
        assertThat(ProgressText.line(moment, 60)).hasSize(60).endsWith("..");
    }

    @Test
    void nothing_in_a_text_steers_the_terminal() {
        Trace trace = new Trace(List.of("T\u001b[31m1"), List.of(new Step(0, 0, "a\nb\tc\u202e", "f\r", "p\u0000")));

        assertThat(TraceColumns.lines(trace))
                .allSatisfy(line -> assertThat(line).matches("[ -~]*"));
    }

    @Test
    void an_empty_trace_has_no_lines() {
        assertThat(TraceColumns.lines(new Trace(List.of("T1"), List.of()))).isEmpty();
    }

    @Test
    void times_are_as_exact_as_they_are_long() {
        assertThat(List.of(999L, 1_000L, 59_999L, 60_000L, 3_599_999L, 3_720_000L).stream()
                        .map(Duration::ofMillis)
                        .map(Plain::time))
                .containsExactly("999 ms", "1.0 s", "59.9 s", "1 min 00 s", "59 min 59 s", "1 h 02 min");
    }
}
