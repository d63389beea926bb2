// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.gate.FakeChecker.says;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines that do not keep their contract, and machines that let the gate down, never turn into a verdict. */
class StubbornEngineTest {

    private static final Patience NONE = new Patience(Duration.ofMillis(1), Duration.ofMillis(1));
    private static final Patience ENDLESS = new Patience(Duration.ofMillis(1), Duration.ofHours(1));

    private final List<Claim> claims = new ArrayList<>();
    private final List<Checker> checkers = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Patience patience = ENDLESS;

    @TempDir
    private Path folder;

    private void engine(String name, FakeChecker.Behaviour behaviour) {
        claims.add(Samples.claim("lock", name, Expectation.holds(), name));
        checkers.add(new FakeChecker(name, Map.of(name, behaviour)));
    }

    private int run(String... args) {
        return Daxcheck.run(
                new Surroundings(
                        List.of(() -> claims),
                        List.of(),
                        checkers,
                        new Console(new PrintWriter(out, true), new PrintWriter(err, true), false),
                        patience),
                args);
    }

    private JsonNode json(String... args) throws Exception {
        Path file = folder.resolve("run.json");
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--json", file.toString()));
        run(all.toArray(String[]::new));
        return new ObjectMapper().readTree(file.toFile());
    }

    @Test
    void an_engine_that_goes_on_past_the_budget_is_stopped_and_the_next_has_no_time_left() throws Exception {
        engine("a-slow", (claim, observer) -> new CountDownLatch(1).await());
        engine("b-next", says(Reach.EXHAUSTIVE, 3));

        JsonNode run = json("check", "--budget", "1s");

        assertThat(run.at("/exit/all").toString()).isEqualTo("[20,21]");
        assertThat(run.at("/unanswered/0/reason").asText())
                .isEqualTo("a-slow was stopped: it went on past the total budget");
        assertThat(run.at("/unanswered/1/reason").asText()).isEqualTo("the total budget was spent before its turn");
    }

    @Test
    void what_an_engine_hands_over_when_it_is_stopped_counts() throws Exception {
        engine("a-slow", (claim, observer) -> {
            try {
                new CountDownLatch(1).await();
            } finally {
                says(Reach.ABANDONED, 7).meet(claim, observer);
            }
        });

        JsonNode run = json("check", "--budget", "1s");

        assertThat(run.at("/rulings/0/evidence/executions").asInt()).isEqualTo(7);
        assertThat(run.at("/exit/code").asInt()).isEqualTo(20);
    }

    @Test
    void beside_an_engine_that_cannot_be_stopped_no_other_is_asked() throws Exception {
        patience = NONE;
        CountDownLatch release = new CountDownLatch(1);
        engine("a-deaf", (claim, observer) -> awaitDeaf(release));
        engine("b-next", says(Reach.EXHAUSTIVE, 3));

        JsonNode run = json("check", "--budget", "1s");
        release.countDown();

        assertThat(run.at("/failures/0/message").asText()).isEqualTo("it did not stop when it was interrupted");
        assertThat(run.at("/unanswered/1/reason").asText()).isEqualTo("not asked, because a-deaf could not be stopped");
        assertThat(run.at("/exit/all").toString()).isEqualTo("[21,70]");
    }

    private static void awaitDeaf(CountDownLatch release) {
        while (release.getCount() > 0) {
            try {
                release.await();
            } catch (InterruptedException e) {
                assertThat(e).as("ignored on purpose").isNotNull();
            }
        }
    }

    @Test
    void an_engine_that_swallows_the_complaint_about_a_second_answer_does_not_get_away_with_it() {
        engine("twice", (claim, observer) -> {
            says(Reach.EXHAUSTIVE, 3).meet(claim, observer);
            try {
                says(Reach.SAMPLED, 1, Finding.of(Finding.Kind.LEAK, "no")).meet(claim, observer);
            } catch (RuntimeException e) {
                assertThat(e).as("swallowed on purpose").isNotNull();
            }
        });

        assertThat(run("check")).isEqualTo(70);
        assertThat(out.toString()).contains("UPHELD").contains("which is not an open question");
    }

    @Test
    void an_answer_about_a_claim_that_was_not_asked_for_is_a_failure() {
        Claim stranger = Samples.claim("lock", "stranger", Expectation.holds(), "odd");
        engine("odd", (claim, observer) -> {
            says(Reach.EXHAUSTIVE, 3).meet(claim, observer);
            says(Reach.EXHAUSTIVE, 3).meet(stranger, observer);
        });

        assertThat(run("check")).isEqualTo(70);
    }

    @Test
    void an_engine_that_fails_keeps_none_of_the_others_from_being_asked() throws Exception {
        engine("a-broken", (claim, observer) -> {
            throw new OutOfMemoryError("no more");
        });
        engine("b-next", says(Reach.EXHAUSTIVE, 3));

        JsonNode run = json("check");

        assertThat(run.at("/rulings/0/engine").asText()).isEqualTo("b-next");
        assertThat(run.at("/exit/all").toString()).isEqualTo("[70]");
    }

    @Test
    void an_engine_that_fails_while_it_looks_at_a_scenario_is_a_failure() {
        claims.add(Samples.claim("lock", "holds", Expectation.holds(), "picky"));
        checkers.add(new Checker() {
            @Override
            public String engine() {
                return "picky";
            }

            @Override
            public boolean accepts(Claim claim) {
                throw new IllegalStateException("cannot even look");
            }

            @Override
            public void check(List<Claim> claims, Budget budget, Observer observer) {
                throw new AssertionError("asked all the same");
            }
        });

        assertThat(run("check")).isEqualTo(70);
        assertThat(out.toString()).contains("cannot even look");
    }

    @Test
    void a_file_that_can_no_longer_be_written_at_the_end_costs_neither_the_summary_nor_the_other_file()
            throws Exception {
        Path doomed = Files.createDirectory(folder.resolve("doomed"));
        Path kept = folder.resolve("run.xml");
        engine("fake", (claim, observer) -> {
            assertThat(doomed.toFile().delete()).isTrue();
            says(Reach.EXHAUSTIVE, 3).meet(claim, observer);
        });

        assertThat(run("check", "--json", doomed.resolve("run.json").toString(), "--junit", kept.toString()))
                .isEqualTo(75);
        assertThat(out.toString()).contains("planned 1, ran 1");
        assertThat(err.toString()).contains("daxcheck: cannot write").contains("exit 75");
        assertThat(kept).isNotEmptyFile();
    }

    @Test
    void an_interruption_while_a_file_is_written_does_not_lose_it() throws Exception {
        Path file = folder.resolve("run.json");
        engine("fake", says(Reach.EXHAUSTIVE, 3));
        Thread runner = Thread.currentThread();
        PrintWriter signal = new PrintWriter(out, true) {
            @Override
            public void println(String line) {
                super.println(line);
                if (line.startsWith("exit ")) {
                    runner.interrupt();
                }
            }
        };

        int code = Daxcheck.run(
                new Surroundings(
                        List.of(() -> claims),
                        List.of(),
                        checkers,
                        new Console(signal, new PrintWriter(err, true), false),
                        patience),
                "check",
                "--json",
                file.toString());

        assertThat(Thread.interrupted()).as("the signal came").isTrue();
        assertThat(code).isZero();
        assertThat(new ObjectMapper().readTree(file.toFile()).at("/exit/code").asInt())
                .isZero();
    }

    @Test
    void two_reports_in_one_file_are_refused() {
        engine("fake", says(Reach.EXHAUSTIVE, 3));
        String file = folder.resolve("run.both").toString();

        assertThat(run("check", "--json", file, "--junit", file)).isEqualTo(2);
        assertThat(err.toString()).contains("two reports to one file");
    }

    @Test
    void a_file_behind_a_link_is_replaced_and_the_link_stays() throws Exception {
        engine("fake", says(Reach.EXHAUSTIVE, 3));
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

        assertThat(run("check", "--json", link.toString())).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(real).content().contains("\"schema\"");
        assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("daxcheck [0-9]+\\.[0-9]+\\..*\\R");
    }
}
