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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;
import org.daxcheck.claim.Trace;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class GateTest {

    private static final Patience PATIENCE = new Patience(Duration.ofMillis(50), Duration.ofMillis(50));

    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, FakeChecker.Behaviour> behaviours = new LinkedHashMap<>();
    private final List<KnownBug> bugs = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private void claim(String scenario, Expectation expectation, FakeChecker.Behaviour behaviour) {
        claim(scenario, expectation, Lane.GATE, "fake");
        behaviours.put(scenario, behaviour);
    }

    private void claim(String scenario, Expectation expectation, Lane lane, String engine) {
        Supplier<Runnable> factory = () -> () -> {};
        Subject<Runnable> subject = new Subject<>("nothing", Runnable.class, factory, "does nothing");
        Program<Runnable> program = Program.of(scenario, Runnable.class)
                .actor("T1", new Operation<>("run()", (api, registers) -> null))
                .build();
        claims.add(new Claim(subject, program, expectation, lane, Set.of(engine)));
    }

    private int run(String... args) {
        List<Checker> checkers = List.of(new FakeChecker("fake", behaviours));
        return Daxcheck.run(
                new Surroundings(
                        List.of(() -> claims),
                        bugs,
                        checkers,
                        new Console(new PrintWriter(out, true), new PrintWriter(err, true), false),
                        PATIENCE),
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
    void everything_as_expected_opens_the_gate() {
        claim("holds", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        claim("sampled", Expectation.holds(), says(Reach.SAMPLED, 3));
        claim(
                "broken",
                Expectation.breaks(Kind.LOST_WAKEUP),
                says(Reach.SAMPLED, 1, Finding.of(Kind.LOST_WAKEUP, "x")));
        assertThat(run("check")).isZero();
        assertThat(out.toString())
                .contains("planned 3, ran 3, skipped 0")
                .contains("UPHELD")
                .contains("UNREFUTED");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_finding_in_what_must_hold_shuts_the_gate_and_is_printed(Kind kind) {
        Trace trace = new Trace(List.of("T1", "T2"), List.of(new Trace.Step(1, 0, "sleeps", "schedule", "A.java:7")));
        claim("holds", Expectation.holds(), says(Reach.SAMPLED, 1, new Finding(kind, "it broke", "I2", trace, "")));
        assertThat(run("check")).isEqualTo(kind.exitCode());
        assertThat(out.toString()).contains("it broke", "I2", "sleeps", "schedule", "A.java:7", "--engine fake");
    }

    @Test
    void a_fault_that_is_not_found_shuts_the_gate() {
        claim("broken", Expectation.breaks(Kind.LOST_WAKEUP), says(Reach.EXHAUSTIVE, 12));
        assertThat(run("check")).isEqualTo(22);
    }

    @Test
    void an_undecided_claim_shuts_the_gate_unless_it_may_pass() {
        claim("holds", Expectation.holds(), says(Reach.ABANDONED, 12));
        assertThat(run("check")).isEqualTo(20);
        assertThat(run("check", "--inconclusive=warn")).isZero();
    }

    @Test
    void no_execution_is_no_pass() {
        claim("holds", Expectation.holds(), says(Reach.EXHAUSTIVE, 0));
        assertThat(run("check")).isEqualTo(20);
    }

    @Test
    void only_skipped_claims_are_no_pass() {
        claim("holds", Expectation.holds(), says(Reach.SKIPPED, 0));
        assertThat(run("check")).isEqualTo(21);
        assertThat(out.toString()).contains("  skipped by fake: a note", "    nothing/holds");
    }

    @Test
    void a_claim_that_the_engine_never_decides_is_missed() {
        claim("holds", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        claim("forgotten", Expectation.holds(), (claim, observer) -> {});
        assertThat(run("check")).isEqualTo(21);
        assertThat(out.toString())
                .contains("  not answered by fake: fake ended without deciding", "    nothing/forgotten");
    }

    @Test
    void a_claim_that_names_an_engine_which_is_not_installed_is_missed() {
        claim("holds", Expectation.holds(), Lane.GATE, "absent");
        assertThat(run("check")).isEqualTo(21);
        assertThat(out.toString()).contains("no such engine is installed");
    }

    @Test
    void a_claim_that_the_engine_does_not_understand_is_missed() {
        claim("foreign", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        assertThat(run("check")).isEqualTo(21);
    }

    @Test
    void an_engine_that_fails_is_an_internal_error_and_no_verdict() throws Exception {
        claim("holds", Expectation.holds(), (claim, observer) -> {
            throw new IllegalStateException("the engine is broken");
        });
        JsonNode run = json("check");
        assertThat(run.at("/exit/code").intValue()).isEqualTo(70);
        assertThat(run.at("/rulings")).isEmpty();
        assertThat(run.at("/failures/0/message").asText()).contains("the engine is broken");
        assertThat(run.at("/failures/0/detail").asText()).contains("GateTest");
    }

    @Test
    void an_engine_that_decides_twice_is_an_internal_error() {
        claim("holds", Expectation.holds(), (claim, observer) -> {
            says(Reach.EXHAUSTIVE, 1).meet(claim, observer);
            says(Reach.EXHAUSTIVE, 1).meet(claim, observer);
        });
        assertThat(run("check")).isEqualTo(70);
    }

    @Test
    void two_claims_of_one_name_are_an_internal_error() {
        claim("holds", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        claim("holds", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        assertThat(run("check")).isEqualTo(70);
        assertThat(err.toString()).contains("two claims are called nothing/holds");
    }

    @Test
    void of_several_reasons_the_smallest_number_wins_and_the_file_holds_them_all() throws Exception {
        claim("undecided", Expectation.holds(), says(Reach.ABANDONED, 1));
        claim("stuck", Expectation.holds(), says(Reach.SAMPLED, 1, Finding.of(Kind.DEADLOCK, "x")));
        claim("forgotten", Expectation.holds(), (claim, observer) -> {});
        JsonNode exit = json("check").get("exit");
        assertThat(exit.get("code").intValue()).isEqualTo(11);
        assertThat(exit.get("all")).extracting(JsonNode::intValue).containsExactly(11, 20, 21);
    }

    @Test
    void an_interruption_ends_the_run_with_what_is_known() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Thread runner = Thread.currentThread();
        claim("quick", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        claim("long", Expectation.holds(), (claim, observer) -> {
            runner.interrupt();
            never.await();
        });
        JsonNode run = json("check");
        assertThat(run.get("interrupted").booleanValue()).isTrue();
        assertThat(run.at("/exit/code").intValue()).isEqualTo(20);
        assertThat(run.at("/rulings/0/claim").asText()).isEqualTo("nothing/quick");
        assertThat(run.at("/unanswered/0/reason").asText()).isEqualTo("interrupted");
        assertThat(out.toString()).contains("interrupted: what follows is what was known by then");
    }

    @Test
    void claims_are_chosen_by_id_by_subject_by_pattern_and_by_lane() {
        claim("one", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        claim("two", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        claim("three", Expectation.holds(), Lane.SOAK, "fake");
        behaviours.put("three", says(Reach.SAMPLED, 7));
        assertThat(List.of(planned("check"), planned("check", "--lane", "soak"), planned("check", "nothing")))
                .containsExactly(2, 1, 3);
        assertThat(List.of(
                        planned("check", "nothing/one"),
                        planned("check", "*/t*"),
                        planned("check", "--engine", "fake")))
                .containsExactly(1, 2, 2);
    }

    private int planned(String... args) {
        try {
            return json(args).at("/counts/planned").intValue();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "check nothing/hold, no claim is called 'nothing/hold'; the nearest are nothing/holds",
        "check --engine fale, no engine is called 'fale'; there are fake",
        "check --budget 10, '10' is no time; write 90s",
        "check --executions many, '--executions'",
        "check --executions 0, '0' is no count",
        "check --lane evening, '--lane'",
        "check --bogus, Unknown option: '--bogus'",
        "list nobody, no claim is called 'nobody'",
        "prove, Unmatched argument at index 0: 'prove'",
        "check --json /does/not/exist/run.json, cannot write /does/not/exist/run.json",
        "check --lane soak, nothing to run"
    })
    void a_mistake_on_the_command_line_is_one_clear_line_and_nothing_runs(String line, String complaint) {
        claim("holds", Expectation.holds(), (claim, observer) -> {
            throw new AssertionError("it ran");
        });
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("daxcheck: ")
                .contains(complaint);
    }

    @Test
    void a_file_that_cannot_be_written_is_refused_before_anything_runs_and_kept() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept.json"), "kept");
        claim("holds", Expectation.holds(), (claim, observer) -> {
            throw new AssertionError("it ran");
        });
        assertThat(run("check", "--json", kept.toString(), "--junit", folder.toString()))
                .isEqualTo(2);
        assertThat(kept).hasContent("kept");
        assertThat(folder).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void the_junit_file_has_a_testcase_for_each_question() throws Exception {
        claim("holds", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        claim("stuck", Expectation.holds(), says(Reach.SAMPLED, 1, Finding.of(Kind.DEADLOCK, "<&\u0001>")));
        claim("forgotten", Expectation.holds(), (claim, observer) -> {});
        Path file = folder.resolve("run.xml");
        run("check", "--junit", file.toString());
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(3);
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
                .contains("<& >");
        assertThat(document.getElementsByTagName("error").getLength()).isEqualTo(1);
    }

    @Test
    void without_arguments_the_command_line_explains_itself() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("check", "list", "Exit codes", "22", "Examples");
    }

    @Test
    void every_command_has_a_help_text() {
        for (String command : List.of("check", "list", "bugs")) {
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(out.toString()).contains("--budget", "--lane", "--json");
    }

    @Test
    void the_list_shows_every_claim() {
        claim("holds", Expectation.holds(), says(Reach.EXHAUSTIVE, 12));
        claim("broken", Expectation.breaks(Kind.LEAK), says(Reach.EXHAUSTIVE, 12));
        assertThat(run("list")).isZero();
        assertThat(out.toString()).contains("nothing/holds", "nothing/broken", "breaks LEAK", "2 claims");
    }

    @Test
    void each_bug_is_shown_with_the_engine_that_found_it_and_what_it_found() {
        claim(
                "stuck",
                Expectation.breaks(Kind.DEADLOCK),
                says(Reach.SAMPLED, 1, Finding.of(Kind.DEADLOCK, "T2 waits")));
        bugs.add(new KnownBug(3, String.class, "page.md", claims, List.of()));
        assertThat(run("bugs")).isZero();
        assertThat(out.toString()).containsPattern("3 +String +yes +fake +stuck +1 +DEADLOCK: T2 waits");
    }

    @Test
    void a_bug_that_is_not_found_shuts_the_gate() {
        claim("stuck", Expectation.breaks(Kind.DEADLOCK), says(Reach.EXHAUSTIVE, 9));
        bugs.add(new KnownBug(3, String.class, "page.md", claims, List.of()));
        assertThat(run("bugs")).isEqualTo(22);
        assertThat(out.toString()).containsPattern("3 +String +NO +fake +stuck +9 +UPHELD; page.md");
    }
}
