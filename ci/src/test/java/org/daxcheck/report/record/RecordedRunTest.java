// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daxcheck.report.Results;
import org.daxcheck.report.Samples;
import org.daxcheck.report.file.JUnitReport;
import org.daxcheck.report.file.JsonReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written is read again, whole; what does not add up is refused. */
class RecordedRunTest {

    private static final String RUN = JsonReport.text(Samples.mixed());

    @TempDir
    private Path folder;

    @Test
    void a_run_that_is_read_again_says_the_same_in_every_form() throws Exception {
        Results read = RecordedRun.parse("run.json", RUN);

        assertThat(JsonReport.text(read)).isEqualTo(RUN);
        assertThat(JUnitReport.text(read)).isEqualTo(JUnitReport.text(Samples.mixed()));
        assertThat(read.exits()).isEqualTo(Samples.mixed().exits());
    }

    @Test
    void what_the_scenario_does_itself_is_told_apart_when_it_is_read_again() throws Exception {
        String step = "\"place\" : \"LockedEntries.java:55\"";
        String staged = RUN.replace(step, step + ",\n            \"staged\" : true");
        assertThat(staged).isNotEqualTo(RUN);

        assertThat(JsonReport.text(RecordedRun.parse("run.json", staged))).isEqualToIgnoringWhitespace(staged);
    }

    @Test
    void a_claim_that_is_read_again_cannot_be_run() throws Exception {
        Results read = RecordedRun.parse("run.json", RUN);

        assertThatThrownBy(
                        () -> read.plan().questions().get(0).claim().subject().fresh())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "'\"schema\" : 3' | '\"schema\" : 2' | '/schema is 2; this daxcheck reads version 3 only'",
                "'\"schema\" : 3,' | '' | '/schema is missing'",
                "'\"executions\" : 7134' | '\"executions\" : -1' | '/rulings/0/evidence/executions is not a count'",
                "'\"executions\" : 7134' | '\"executions\" : 1e99' | '/rulings/0/evidence/executions is not a count'",
                "'\"executions\" : 7134' | '\"executions\" : 0' | '/rulings/0/verdict does not follow from the evidence, which says UNDECIDED'",
                "'\"verdict\" : \"BROKEN\"' | '\"verdict\" : \"UPHELD\"' | 'does not follow from the evidence, which says BROKEN'",
                "'\"code\" : 12,' | '\"code\" : 0,' | '/exit/code does not follow from the rulings, which come to 12'",
                "'\"kind\" : \"LOST_WAKEUP\"' | '\"kind\" : \"LOST\"' | '/kind ''LOST'' is not known'",
                "'\"missed\" : \"43\"' | '\"missed\" : \"43-\"' | '/missed is not a list of lines'",
                "'\"thread\" : 1' | '\"thread\" : 2' | '/thread is not one of the threads'",
                "'\"claim\" : \"lock-free/publication\",' | '\"claim\" : \"nobody/knows\",' | '/claim is not among the claims'",
                "'\"started\" : \"2026' | '\"started\" : \"today 2026' | '/environment/started is not a time'",
                "'\"engine\" : \"absent\"' | '\"engine\" : \"other\"' | 'unanswered holds what was not planned'",
                "'\"interrupted\" : true' | '\"interrupted\" : 1' | '/interrupted is not true or false'",
                "'\"totalMillis\" : 600000' | '\"totalMillis\" : 0' | '/budget lets nothing run'",
                "'\"id\" : \"repaired/two-grabs\"' | '\"id\" : \"repaired/one-grab\"' | '/claims/0/id is not that of subject and scenario'",
                "'\"cores\" : 2,' | '\"cores\" : 2, \"cores\" : 3,' | 'is damaged: Duplicate field'"
            })
    void what_does_not_add_up_is_refused_with_its_place(String from, String to, String message) {
        assertThat(RUN).contains(from);
        String wrong =
                RUN.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));

        assertThatThrownBy(() -> RecordedRun.parse("run.json", wrong))
                .isInstanceOf(Unreadable.class)
                .hasMessageStartingWith("run.json")
                .hasMessageContaining(message);
    }

    @Test
    void a_run_that_was_cut_short_anywhere_is_refused() {
        for (int length = 0; length < RUN.length() - 2; length += 97) {
            String cut = RUN.substring(0, length);
            assertThatThrownBy(() -> RecordedRun.parse("run.json", cut)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void a_run_with_something_behind_it_is_refused() {
        assertThatThrownBy(() -> RecordedRun.parse("run.json", RUN + "{}")).isInstanceOf(Unreadable.class);
    }

    @Test
    void what_is_no_text_and_what_is_not_there_is_refused() throws Exception {
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 1, 2});

        assertThatThrownBy(() -> RecordedRun.read(binary)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> RecordedRun.read(folder.resolve("none.json"))).hasMessageContaining("cannot read");
    }
}
