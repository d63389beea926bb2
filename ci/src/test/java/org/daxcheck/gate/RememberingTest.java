// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.gate.FakeChecker.says;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.report.record.RecordedRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that need not be given again: after a stop, and from an earlier run of the same code. */
class RememberingTest {

    private static final List<String> NAMES = List.of("one", "two", "three");

    private final Planted gate = new Planted("explorer");
    private final AtomicInteger asked = new AtomicInteger();

    @TempDir
    private Path folder;

    private Path checkpoint;
    private Path cache;
    private Path json;

    @BeforeEach
    void plant() {
        checkpoint = folder.resolve("checkpoint");
        cache = folder.resolve("cache");
        json = folder.resolve("run.json");
        NAMES.forEach(name -> plant(Lane.GATE, name, says(Reach.EXHAUSTIVE, 10 + name.length())));
    }

    private void plant(Lane lane, String name, FakeChecker.Behaviour behaviour) {
        gate.claim(lane, name, Expectation.holds(), (claim, observer) -> {
            asked.incrementAndGet();
            behaviour.meet(claim, observer);
        });
    }

    private int check(Object... more) {
        asked.set(0);
        Object[] words = Arrays.copyOf(new Object[] {"check", "--json", json}, 3 + more.length);
        System.arraycopy(more, 0, words, 3, more.length);
        return gate.run(words);
    }

    private String counts() throws Exception {
        StringBuilder counts = new StringBuilder();
        RecordedRun.read(json).answers().rulings().stream()
                .map(ruling -> ruling.claim().id() + " " + ruling.verdict() + " "
                        + ruling.evidence().counts().executions() + "\n")
                .sorted()
                .forEach(counts::append);
        return counts.toString();
    }

    @Test
    void a_run_that_was_stopped_at_any_byte_goes_on_to_the_counts_of_an_uninterrupted_one() throws Exception {
        assertThat(check("--checkpoint", checkpoint)).isZero();
        String whole = counts();
        byte[] bytes = Files.readAllBytes(checkpoint);
        int title = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).indexOf('\n') + 1;
        for (int length = title; length <= bytes.length; length += 23) {
            Files.write(checkpoint, Arrays.copyOf(bytes, length));
            assertThat(check("--checkpoint", checkpoint, "--resume")).isZero();
            assertThat(counts()).isEqualTo(whole);
            assertThat(Files.readAllLines(checkpoint)).hasSize(1 + NAMES.size());
        }
    }

    @Test
    void what_was_answered_is_not_asked_again() {
        check("--checkpoint", checkpoint);
        assertThat(asked).hasValue(3);

        assertThat(check("--checkpoint", checkpoint, "--resume")).isZero();
        assertThat(asked).hasValue(0);
        assertThat(gate.out()).contains("3 answers from the checkpoint", "planned 3, ran 3");
    }

    @Test
    void what_was_undecided_is_asked_again() {
        plant(Lane.GATE, "two", says(Reach.ABANDONED, 4));
        assertThat(check("--checkpoint", checkpoint)).isEqualTo(20);

        plant(Lane.GATE, "two", says(Reach.EXHAUSTIVE, 13));
        assertThat(check("--checkpoint", checkpoint, "--resume")).isZero();
        assertThat(asked).hasValue(1);
    }

    @Test
    void the_checkpoint_of_another_run_is_refused() {
        check("--checkpoint", checkpoint);
        gate.drop("two");

        assertThat(check("--checkpoint", checkpoint, "--resume")).isEqualTo(2);
        assertThat(gate.err()).contains("another run: claims, engines, bounds or code differ");
    }

    @Test
    void a_checkpoint_that_is_there_is_not_written_over_by_accident() throws Exception {
        check("--checkpoint", checkpoint);
        String before = Files.readString(checkpoint);

        assertThat(check("--checkpoint", checkpoint)).isEqualTo(2);
        assertThat(gate.err()).contains("--resume goes on from it");
        assertThat(checkpoint).hasContent(before);
    }

    @Test
    void a_damaged_or_foreign_checkpoint_is_refused_and_left_as_it_is() throws Exception {
        check("--checkpoint", checkpoint);
        String good = Files.readString(checkpoint);
        for (String bad : List.of(
                good.replace("\"executions\":13", "\"executions\":14"),
                good.replace("UPHELD", "BROKEN"),
                good.replaceFirst("plan [0-9a-f]", "plan x"),
                good + good.lines().toList().get(1) + "\n",
                "notes\n",
                "")) {
            assertThat(bad).isNotEqualTo(good);
            Files.writeString(checkpoint, bad);
            assertThat(check("--checkpoint", checkpoint, "--resume")).isEqualTo(2);
            assertThat(gate.err()).contains("checkpoint");
            assertThat(Files.readString(checkpoint)).isEqualTo(bad);
        }
    }

    @Test
    void two_runs_do_not_share_a_checkpoint() throws Exception {
        check("--checkpoint", checkpoint);
        try (FileChannel channel = FileChannel.open(checkpoint, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(check("--checkpoint", checkpoint, "--resume")).isEqualTo(2);
            assertThat(gate.err()).contains("in use by another run");
        }
    }

    @Test
    void resume_without_a_checkpoint_is_a_mistake() {
        assertThat(check("--resume")).isEqualTo(2);
    }

    @Test
    void an_answer_of_the_same_code_is_cached_and_says_so() throws Exception {
        check("--cache", cache);
        String whole = counts();

        assertThat(check("--cache", cache)).isZero();
        assertThat(asked).hasValue(0);
        assertThat(counts()).isEqualTo(whole);
        assertThat(gate.out()).contains("3 answers cached").containsPattern("nothing +one .*cached; a note");
    }

    @Test
    void what_was_not_as_expected_is_asked_again() {
        plant(Lane.GATE, "two", says(Reach.SAMPLED, 4, Finding.of(Finding.Kind.LEAK, "a page")));
        assertThat(check("--cache", cache)).isEqualTo(14);

        assertThat(check("--cache", cache)).isEqualTo(14);
        assertThat(asked).hasValue(1);
    }

    @Test
    void other_bounds_are_another_question() {
        check("--cache", cache);
        check("--cache", cache, "--executions", "5");

        assertThat(asked).hasValue(3);
    }

    @Test
    void a_damaged_answer_is_as_good_as_none() throws Exception {
        check("--cache", cache);
        try (Stream<Path> answers = Files.list(cache)) {
            for (Path answer : answers.toList()) {
                Files.writeString(answer, Files.readString(answer).replace("\"executions\":1", "\"executions\":2"));
            }
        }

        assertThat(check("--cache", cache)).isZero();
        assertThat(asked).hasValue(3);
    }

    @Test
    void the_soak_lane_never_asks_the_cache() {
        plant(Lane.SOAK, "night", says(Reach.EXHAUSTIVE, 4));
        assertThat(check("--lane", "soak", "--cache", cache)).isEqualTo(2);
        assertThat(gate.err()).contains("asks everything anew");

        check("nothing/night", "--cache", cache);
        check("nothing/night", "--cache", cache);
        assertThat(asked).hasValue(1);
    }
}
