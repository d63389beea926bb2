// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;
import org.daxcheck.report.Golden;
import org.daxcheck.report.Samples;
import org.junit.jupiter.api.Test;

class DotTextTest {

    private static final String HOSTILE = "\"]; } evil [label=\"\\\n\u0007\\";

    private static List<String> lines(Finding finding) {
        Ruling ruling = Ruling.of(
                Samples.claim("lock", "hold", Expectation.holds(), "explorer"), "explorer", Samples.found(finding));
        return DotText.lines(ruling, finding);
    }

    @Test
    void a_trace_is_a_graph_with_a_box_for_each_thread() {
        Trace trace = new Trace(
                List.of("T0", "T1"),
                List.of(
                        new Step(0, 0, "fault(0)", "", "", ""),
                        new Step(0, 1, "grab(0)", "<sleeps>", "grab_mapping_entry", "Entries.java:7"),
                        new Step(1, 0, "put(0)", "<wakes T0>", "put_unlocked_entry", "Entries.java:9"),
                        new Step(0, 1, "is back", "", "", "")));
        Golden.check("dot.txt", lines(new Finding(Finding.Kind.SAFETY, "it fails", "I1", trace, "lock/hold@1")));
    }

    @Test
    void text_from_anywhere_stays_text() {
        Trace trace = new Trace(List.of(HOSTILE), List.of(new Step(0, 0, HOSTILE, HOSTILE, HOSTILE, HOSTILE)));
        List<String> lines = lines(new Finding(Finding.Kind.SAFETY, HOSTILE, "", trace, ""));

        assertThat(lines).allSatisfy(line -> {
            assertThat(line).doesNotContain("\n", "\u0007");
            String bare = line.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "");
            assertThat(bare).doesNotContain("evil", "\"");
        });
    }
}
