// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;
import org.daxcheck.report.Samples;
import org.daxcheck.report.text.ReplayText;
import org.junit.jupiter.api.Test;

class KernelTextTest {

    private static List<String> lines(Finding.Kind kind, Step... steps) {
        Claim claim = Samples.claim("faulty", "hold-x2", Expectation.breaks(kind), "explorer");
        Finding finding = new Finding(kind, "T0 fails", "", new Trace(List.of("T0", "T1"), List.of(steps)), "");
        return KernelText.lines(Ruling.of(claim, "explorer", Samples.found(finding)), ReplayText.OF_CLAIM);
    }

    private static Step call(int thread, int depth, String function, String note) {
        return new Step(thread, depth, function + "(1)", note, function, "Port.java:1");
    }

    private static Step access(int thread, String text) {
        return new Step(thread, 2, text, "", "", "Port.java:2");
    }

    @Test
    void a_step_within_the_function_that_calls_it_is_no_frame() {
        List<String> lines = lines(
                Finding.Kind.SAFETY,
                new Step(0, 0, "fsync()", "", ""),
                call(0, 1, "dax_writeback_one", ""),
                call(0, 2, "dax_writeback_one", "<looks>"),
                call(0, 3, "wb_cache_pmem", "<flushes block 2>"),
                call(0, 2, "radix_tree_tag_clear", "<clears DIRTY of 1>"),
                call(0, 1, "dax_writeback_one", "<looks again>"));

        assertThat(lines)
                .containsSequence(
                        "dax_writeback_one()",
                        " <looks>",
                        " wb_cache_pmem()",
                        "  <flushes block 2>",
                        " radix_tree_tag_clear()",
                        "  <clears DIRTY of 1>",
                        "dax_writeback_one()",
                        " <looks again>");
    }

    @Test
    void a_race_is_told_with_what_the_word_was_before_and_is_after() {
        assertThat(lines(
                        Finding.Kind.DATA_RACE,
                        call(0, 1, "put_page", ""),
                        access(0, "Page#7.mapping is RepairedFile#3"),
                        call(1, 1, "truncate_inode_page", ""),
                        access(1, "Page#7.mapping = null")))
                .contains("value changed: pointer 3 -> NULL");
    }

    @Test
    void a_race_on_a_word_that_nobody_has_looked_at_before_shows_no_change() {
        assertThat(lines(
                        Finding.Kind.DATA_RACE,
                        call(1, 1, "truncate_inode_page", ""),
                        access(1, "Page#7.mapping = null"),
                        call(0, 1, "put_page", ""),
                        access(0, "Page#7.mapping is null")))
                .contains("write to page.mapping by T1:")
                .noneMatch(line -> line.startsWith("value changed"));
    }
}
