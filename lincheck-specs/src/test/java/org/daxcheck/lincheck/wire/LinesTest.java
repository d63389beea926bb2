// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void any_text_survives_as_a_field() {
        String[] fields = {"", "a\tb", "line\nbreak\r\n", "back\\slash\\n", "\\", "<wakes T1> -> 0"};

        String line = Lines.join(fields);

        assertThat(line).doesNotContain("\n", "\r");
        assertThat(Lines.split(line)).containsExactly(fields);
    }

    @Test
    void evidence_with_everything_in_it_comes_back_equal() {
        Trace trace = new Trace(
                List.of("T1", "T2"),
                List.of(
                        new Trace.Step(0, 0, "fault(0) = \"x\ty\"", "", ""),
                        new Trace.Step(1, 2, "spin_lock()", "<waits>", "spin_lock", "Locked.java:7")));
        Evidence evidence = new Evidence(
                Evidence.Reach.SAMPLED,
                new Evidence.Counts(12, 3, 2, 7, Duration.ofNanos(45)),
                List.of(
                        new Finding(Finding.Kind.LOST_WAKEUP, "T1\nsleeps", "I2", trace, "replay it"),
                        Finding.of(Finding.Kind.SAFETY, "second"),
                        new Finding(Finding.Kind.LEAK, "third", "", trace, "")),
                Map.of("1, 0", new Evidence.Outcome(5, "ACCEPTABLE"), "0\t1", new Evidence.Outcome(7, "")),
                List.of("note", ""));

        assertThat(roundTrip(evidence)).contains(evidence);
    }

    @Test
    void evidence_of_nothing_comes_back_equal() {
        Evidence evidence = Evidence.none(Evidence.Reach.ABANDONED, Duration.ofSeconds(2), "reason");

        assertThat(roundTrip(evidence)).contains(evidence);
    }

    @Test
    void a_line_that_is_no_evidence_is_refused() {
        assertThatThrownBy(() -> new EvidenceLines().read("hello\tworld"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hello");
    }

    private static Optional<Evidence> roundTrip(Evidence evidence) {
        List<String> lines = new ArrayList<>();
        EvidenceLines.write(evidence, lines::add);
        EvidenceLines reader = new EvidenceLines();
        Optional<Evidence> read = Optional.empty();
        for (String line : lines) {
            assertThat(read).isEmpty();
            read = reader.read(line);
        }
        return read;
    }
}
