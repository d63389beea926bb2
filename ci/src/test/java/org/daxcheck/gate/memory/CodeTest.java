// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Plan.Inconclusive;
import org.daxcheck.report.Question;
import org.daxcheck.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer depends on. */
class CodeTest {

    @TempDir
    private Path folder;

    @Test
    void one_byte_of_the_code_makes_another_number_and_putting_it_back_the_same() throws Exception {
        Path file = Files.writeString(folder.resolve("A.class"), "one");
        String before = Code.digest(folder.toString());
        Files.writeString(file, "two");
        String after = Code.digest(folder.toString());
        Files.writeString(file, "one");

        assertThat(after).isNotEqualTo(before);
        assertThat(Code.digest(folder.toString())).isEqualTo(before);
    }

    @Test
    void a_class_that_moves_or_is_added_makes_another_number() throws Exception {
        Files.writeString(folder.resolve("A.class"), "one");
        String before = Code.digest(folder.toString());
        Files.move(folder.resolve("A.class"), folder.resolve("B.class"));

        assertThat(Code.digest(folder.toString())).isNotEqualTo(before);
    }

    @Test
    void the_jars_of_a_folder_count_and_what_is_not_there_does_not() throws Exception {
        Files.writeString(folder.resolve("a.jar"), "one");
        String star = folder + File.separator + "*";

        assertThat(Code.digest(star)).isNotEqualTo(Code.digest(""));
        assertThat(Code.digest(star + File.pathSeparator + folder.resolve("none")))
                .isEqualTo(Code.digest(star));
    }

    @Test
    void every_part_of_a_question_makes_another_number() {
        Question question = new Question(Samples.claim("a", "b", Expectation.holds(), "e", "f"), "e");
        Plan plan = plan(question, 1, 10);
        String number = new Fingerprints("code").of(question, plan);
        Question engine = new Question(question.claim(), "f");
        Question scenario = new Question(Samples.claim("a", "c", Expectation.holds(), "e", "f"), "e");
        Question expectation =
                new Question(Samples.claim("a", "b", Expectation.breaks(Finding.Kind.LEAK), "e", "f"), "e");

        assertThat(List.of(
                        new Fingerprints("other").of(question, plan),
                        new Fingerprints("code").of(engine, plan),
                        new Fingerprints("code").of(scenario, plan),
                        new Fingerprints("code").of(expectation, plan),
                        new Fingerprints("code").of(question, plan(question, 2, 10)),
                        new Fingerprints("code").of(question, plan(question, 1, 11))))
                .doesNotContain(number)
                .doesNotHaveDuplicates();
        assertThat(new Fingerprints("code").of(question, plan)).isEqualTo(number);
    }

    private static Plan plan(Question question, int seconds, long executions) {
        Budget budget = new Budget(Duration.ofSeconds(seconds), executions, Duration.ofHours(1));
        return new Plan(Lane.GATE, budget, Inconclusive.FAIL, List.of(question));
    }
}
