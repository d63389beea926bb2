// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
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
        String before = whole(folder.toString());
        Files.writeString(file, "two");
        String after = whole(folder.toString());
        Files.writeString(file, "one");

        assertThat(after).isNotEqualTo(before);
        assertThat(whole(folder.toString())).isEqualTo(before);
    }

    @Test
    void a_class_that_moves_or_is_added_makes_another_number() throws Exception {
        Files.writeString(folder.resolve("A.class"), "one");
        String before = whole(folder.toString());
        Files.move(folder.resolve("A.class"), folder.resolve("B.class"));

        assertThat(whole(folder.toString())).isNotEqualTo(before);
    }

    @Test
    void the_jars_of_a_folder_count_and_what_is_not_there_does_not() throws Exception {
        Files.writeString(folder.resolve("a.jar"), "one");
        String star = folder + File.separator + "*";

        assertThat(whole(star)).isNotEqualTo(whole(""));
        assertThat(whole(star + File.pathSeparator + folder.resolve("none"))).isEqualTo(whole(star));
    }

    @Test
    void code_under_test_has_numbers_of_its_own_wherever_it_stands() throws Exception {
        Path port = Files.createDirectories(folder.resolve("org/daxcheck/port"));
        Files.writeString(port.resolve("A.class"), "one");
        Files.writeString(port.resolve("B.class"), "one");
        Files.writeString(folder.resolve("C.class"), "one");
        Code before = Code.of(folder.toString());
        Code jarred = Code.of(jar(folder).toString());
        Files.writeString(port.resolve("A.class"), "two");
        Code after = Code.of(folder.toString());

        assertThat(before.underTest()).containsExactly("org.daxcheck.port.A", "org.daxcheck.port.B");
        assertThat(jarred.underTest()).isEqualTo(before.underTest());
        assertThat(jarred.of(before.underTest())).isEqualTo(before.of(before.underTest()));
        assertThat(after.rest()).isEqualTo(before.rest());
        assertThat(after.whole()).isNotEqualTo(before.whole());
        assertThat(after.of(Set.of("org.daxcheck.port.B"))).isEqualTo(before.of(Set.of("org.daxcheck.port.B")));
        assertThat(after.of(before.underTest())).isNotEqualTo(before.of(before.underTest()));
        assertThat(after.underTest(Set.of("C", "org.daxcheck.port.A"))).containsExactly("org.daxcheck.port.A");
    }

    @Test
    void of_two_classes_of_one_name_the_first_counts() throws Exception {
        for (String place : List.of("first", "second")) {
            Path port = Files.createDirectories(folder.resolve(place).resolve("org/daxcheck/fault"));
            Files.writeString(port.resolve("A.class"), place);
        }
        Path first = folder.resolve("first");
        Set<String> names = Set.of("org.daxcheck.fault.A");

        assertThat(Code.of(first + File.pathSeparator + folder.resolve("second"))
                        .of(names))
                .isEqualTo(Code.of(first.toString()).of(names));
    }

    private static Path jar(Path of) throws IOException {
        Path jar = of.resolveSibling(of.getFileName() + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(of)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(of.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
        }
        return jar;
    }

    private static String whole(String classPath) throws IOException {
        return Code.of(classPath).whole();
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
