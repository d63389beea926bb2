// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.ToolProvider;
import org.daxcheck.claim.Checker;
import org.daxcheck.gate.fixture.GiveWay;
import org.daxcheck.gate.fixture.Overtake;
import org.daxcheck.gate.fixture.Transfer;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explore} with the engine that is installed. */
class ExploreTest {

    private static final String PROGRAM = Transfer.class.getName();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        List<Checker> checkers = ServiceLoader.load(Checker.class).stream()
                .filter(provider -> provider.type().getPackageName().startsWith("org.daxcheck.explorer"))
                .map(ServiceLoader.Provider::get)
                .toList();
        assertThat(checkers).hasSize(1);
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
        Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10));
        return Daxcheck.run(new Surroundings(List.of(), List.of(), checkers, console, patience), args);
    }

    @Test
    void a_deadlock_is_told_with_its_trace_and_ends_with_its_exit_code() {
        assertThat(run("explore", PROGRAM)).isEqualTo(11);
        assertThat(out.toString())
                .contains("verdict     BROKEN, complete")
                .contains("DEADLOCK")
                .contains("Transfer.java")
                .contains("replay  ci/daxcheck replay " + PROGRAM + "/explore@")
                .contains("exit 11: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void starvation_is_told_as_what_it_is_and_breaks_nothing() {
        assertThat(run("explore", Overtake.class.getName())).isZero();
        String seen = out.toString();
        assertThat(seen)
                .contains("UPHELD, complete", "STARVATION, no livelock: ", " can be overtaken for ever while ")
                .doesNotContain("LIVELOCK");
        int from = seen.indexOf("replay '") + "replay '".length();
        String id = seen.substring(from, seen.indexOf('\'', from));
        out.getBuffer().setLength(0);
        run("replay", id);
        assertThat(out.toString()).contains("STARVATION", "<loops from here>").doesNotContain("LIVELOCK");
    }

    @Test
    void a_livelock_is_told_as_stem_and_loop_and_goes_round_again() {
        assertThat(run("explore", GiveWay.class.getName())).isEqualTo(13);
        String seen = out.toString();
        assertThat(seen).contains("LIVELOCK", "<loops from here>", "the schedule is weakly fair");
        String line = seen.substring(seen.indexOf("ci/daxcheck replay "))
                .lines()
                .findFirst()
                .orElseThrow();
        String id = line.substring("ci/daxcheck replay ".length()).trim();
        assertThat(run("explore", "--format=kernel", GiveWay.class.getName())).isEqualTo(13);
        assertThat(out.toString().substring(seen.length())).contains("livelock: T1, T2", "\t<loops from here>");
        out.getBuffer().setLength(0);

        assertThat(run("replay", "--times", "3", id)).as(id).isZero();
        assertThat(out.toString()).contains("LIVELOCK", "<loops from here>", "3 of 3 runs did the same");
        assertThat(run("replay", id.substring(0, id.lastIndexOf(':')) + ":1")).isEqualTo(23);
        assertThat(err.toString()).contains("does not come back");
    }

    @Test
    void what_is_right_is_upheld_and_arguments_reach_the_program() {
        assertThat(run("explore", PROGRAM, "--", "same")).isZero();
        assertThat(out.toString()).contains("verdict     UPHELD, complete").contains("executions  2,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source-sets",
                "sleep-sets",
                "spin-loops",
                "steps",
                "plain-accesses",
                "persistent-sets",
                "fresh-accesses",
                "guarded-accesses",
                "specification-states"
            })
    void the_verdict_does_not_depend_on_reductions(String reduction) {
        for (String search : List.of("traces", "states")) {
            assertThat(run("explore", "--search", search, "--without", reduction, PROGRAM))
                    .isEqualTo(11);
            assertThat(run("explore", "--search", search, "--without", reduction, PROGRAM, "--", "same"))
                    .isZero();
        }
    }

    @Test
    void a_reduction_that_does_not_exist_is_refused() {
        assertThat(run("explore", "--without", "thoughts", PROGRAM)).isEqualTo(2);
        assertThat(err.toString()).contains("fresh-accesses");
    }

    @Test
    void the_json_file_has_the_members_that_tools_rely_on() throws Exception {
        Path file = folder.resolve("seen.json");
        assertThat(run("explore", "--json", file.toString(), PROGRAM)).isEqualTo(11);
        JsonNode root = new ObjectMapper().readTree(Files.readString(file));
        List<String> members = new ArrayList<>();
        root.fieldNames().forEachRemaining(members::add);
        assertThat(members)
                .containsExactly(
                        "target",
                        "verdict",
                        "complete",
                        "executions",
                        "blocked",
                        "deadlocks",
                        "jvmRuns",
                        "seconds",
                        "outcomes",
                        "findings",
                        "notes");
        assertThat(root.path("target").asText()).isEqualTo(PROGRAM);
        assertThat(root.path("verdict").asText()).isEqualTo("BROKEN");
        assertThat(root.path("complete").asBoolean()).isTrue();
        assertThat(root.path("executions").asInt()).isEqualTo(3);
        assertThat(root.path("deadlocks").asInt()).isEqualTo(1);
        JsonNode finding = root.path("findings").path(0);
        assertThat(finding.path("kind").asText()).isEqualTo("DEADLOCK");
        assertThat(finding.path("replay").asText()).startsWith(PROGRAM + "/explore@");
        assertThat(finding.path("trace")).isNotEmpty();
    }

    @Test
    void one_finding_is_enough_if_one_says_so() {
        assertThat(run("explore", "--stop-at-first", PROGRAM)).isEqualTo(11);
        assertThat(out.toString()).contains("BROKEN, not complete").contains("stopped at the first finding");
    }

    @Test
    void a_budget_that_ends_is_inconclusive() {
        assertThat(run("explore", "--executions", "1", PROGRAM, "--", "same")).isEqualTo(20);
        assertThat(out.toString()).contains("UNDECIDED, not complete");
    }

    @Test
    void a_class_that_is_not_there_and_a_path_that_is_not_there_are_usage() {
        assertThat(run("explore", "org.example.Nothing")).isEqualTo(2);
        assertThat(run("explore", "--classpath", folder.resolve("no.jar").toString(), PROGRAM))
                .isEqualTo(2);
        assertThat(run("explore")).isEqualTo(2);
        assertThat(err.toString())
                .contains("org.example.Nothing is not there")
                .contains("there is nothing at")
                .contains("CLASS");
    }

    private void compiled(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", folder.toString(), "-d", folder.toString(), file.toString()))
                .isZero();
    }

    private void cut(String name) throws IOException {
        Path file = folder.resolve(name + ".class");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));
    }

    @Test
    void a_class_file_that_is_cut_short_is_usage_if_it_was_named_and_else_a_refusal() throws Exception {
        compiled("Used", "class Used { static int seven() { return 7; } }");
        compiled("Named", "class Named { public static void main(String[] a) { Used.seven(); } }");
        cut("Used");
        assertThat(run("explore", "--classpath", folder.toString(), "Named")).isEqualTo(20);
        assertThat(out.toString())
                .contains("refused: the class file of Used: it is cut short or damaged", "Named.java:1")
                .doesNotContain("BROKEN");
        cut("Named");
        assertThat(run("explore", "--classpath", folder.toString(), "Named")).isEqualTo(2);
        assertThat(run("replay", "--classpath", folder.toString(), "Named/explore@1x2"))
                .isEqualTo(2);
        assertThat(err.toString().lines().filter(line -> line.contains("Named cannot be loaded: ")))
                .hasSize(2)
                .allMatch(line -> line.contains("ClassFormatError"));
    }

    private String replayOf(String... explore) {
        assertThat(run(explore)).isEqualTo(11);
        return out.toString()
                .lines()
                .filter(line -> line.contains("ci/daxcheck replay "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_finding_is_shown_again_a_thousand_times_in_a_thousand() {
        String replay = replayOf("explore", PROGRAM);
        out.getBuffer().setLength(0);
        assertThat(run("replay", "--times", "1000", replay)).isZero();
        assertThat(out.toString())
                .contains("DEADLOCK")
                .contains("Transfer.java")
                .contains("1000 of 1000 runs did the same");
    }

    @Test
    void a_replay_of_other_code_is_refused() {
        String replay = replayOf("explore", PROGRAM);
        assertThat(run("replay", replay, "--", "same")).isEqualTo(23);
        assertThat(run("replay", replay.replaceFirst("@....", "@0000"))).isEqualTo(23);
        assertThat(err.toString()).contains("the program has changed since this replay was recorded");
    }

    @Test
    void what_is_no_replay_is_usage() {
        assertThat(run("replay", "something")).isEqualTo(2);
        assertThat(run("replay", "no-such/claim@0000.0")).isEqualTo(2);
        assertThat(err.toString()).contains("'something' is no replay").contains("no claim is called 'no-such/claim'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "zzz", "12345", "0000.", "0000.?", "0000.0x1.", "0000.0:", "0000.0:a", "0000.0x9999999999"})
    void what_is_no_execution_is_usage(String execution) {
        assertThat(run("replay", PROGRAM + "/explore@" + execution)).isEqualTo(2);
        assertThat(err.toString()).contains("daxcheck: '" + execution + "' is no execution");
    }
}
