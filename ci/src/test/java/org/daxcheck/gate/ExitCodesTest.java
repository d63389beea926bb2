// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.gate.FakeChecker.says;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.report.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate, tested as what it is: of every exit code a failure is planted, and must come out. */
class ExitCodesTest {

    @TempDir
    private Path folder;

    private static Planted finding(Kind kind) {
        return new Planted("explorer")
                .claim("sound", Expectation.holds(), says(Reach.EXHAUSTIVE, 3))
                .claim("planted", Expectation.holds(), says(Reach.SAMPLED, 1, Finding.of(kind, "planted")));
    }

    private static Planted evidence(Expectation expectation, Evidence evidence) {
        return new Planted("explorer")
                .claim("sound", Expectation.holds(), says(Reach.EXHAUSTIVE, 3))
                .claim("planted", expectation, (claim, observer) -> observer.decided(claim, evidence));
    }

    private static int planted(ExitCode code) {
        return switch (code) {
            case OK ->
                new Planted("explorer")
                        .claim("sound", Expectation.holds(), says(Reach.EXHAUSTIVE, 3))
                        .run("check");
            case USAGE -> new Planted("explorer").run("check", "--no-such-option");
            case SAFETY -> finding(Kind.SAFETY).run("check");
            case STUCK -> finding(Kind.LOST_WAKEUP).run("check");
            case ANSWERS -> finding(Kind.NOT_LINEARIZABLE).run("check");
            case LIVELOCK -> finding(Kind.LIVELOCK).run("check");
            case REFERENCE_COUNT -> finding(Kind.USE_AFTER_FREE).run("check");
            case NONDETERMINISM -> finding(Kind.NONDETERMINISM).run("check");
            case INCONCLUSIVE ->
                evidence(Expectation.holds(), Evidence.none(Reach.ABANDONED, Duration.ZERO, "no time"))
                        .run("check");
            case FEWER_THAN_PLANNED ->
                finding(Kind.SAFETY)
                        .claim("planted", Expectation.holds(), (claim, observer) -> {})
                        .run("check");
            case FAULT_NOT_FOUND ->
                evidence(
                                Expectation.breaks(Kind.DEADLOCK),
                                Evidence.of(
                                        Reach.EXHAUSTIVE,
                                        Evidence.Counts.ofRuns(5, Duration.ZERO),
                                        List.of(),
                                        List.of()))
                        .run("check");
            case INTERNAL ->
                finding(Kind.SAFETY)
                        .claim("planted", Expectation.holds(), (claim, observer) -> {
                            throw new IllegalStateException("planted");
                        })
                        .run("check");
            case INFRASTRUCTURE ->
                evidence(Expectation.holds(), Evidence.none(Reach.FAILED, Duration.ZERO, "a process died"))
                        .run("check");
        };
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void what_is_planted_comes_out(ExitCode code) {
        assertThat(planted(code)).isEqualTo(code.code());
    }

    @Test
    void a_change_of_executions_has_the_code_of_nondeterminism_and_is_told_as_what_it_is() {
        Planted gate = new Planted("explorer").claim("sound", Expectation.holds(), says(Reach.EXHAUSTIVE, 3));
        Path pins = folder.resolve("pins");
        gate.run("check", "--pins", pins, "--rewrite-pins");
        gate.claim("sound", Expectation.holds(), says(Reach.EXHAUSTIVE, 4));

        assertThat(gate.run("check", "--pins", pins)).isEqualTo(ExitCode.NONDETERMINISM.code());
        assertThat(gate.out())
                .contains("failed: pins: nothing/sound has 4 executions; pinned are 3")
                .contains("exit 23: executions are not as pinned; once reviewed, check --rewrite-pins pins these")
                .doesNotContain("nondeterminism");
    }

    @Test
    void of_several_the_smallest_wins() {
        Planted gate = finding(Kind.LEAK)
                .claim(Lane.GATE, "stuck", Expectation.holds(), says(Reach.SAMPLED, 1, Finding.of(Kind.DEADLOCK, "x")));

        assertThat(gate.run("check")).isEqualTo(ExitCode.STUCK.code());
        assertThat(gate.out()).contains("also 14");
    }

    @Test
    void help_tells_every_topic_and_refuses_others() {
        Planted gate = new Planted("explorer");
        for (String topic :
                List.of("start", "verdicts", "codes", "files", "shards", "memory", "pins", "check", "diff")) {
            assertThat(gate.run("help", topic)).isZero();
            assertThat(gate.out().lines()).hasSizeGreaterThan(4);
        }
        assertThat(gate.run("help")).isZero();
        assertThat(gate.out()).contains("Topics", "How several machines share a run.");
        assertThat(gate.run("help", "cats")).isEqualTo(2);
        assertThat(gate.err()).contains("no help on 'cats'");
    }

    @Test
    void a_shell_can_complete_every_command() {
        Planted gate = new Planted("explorer");

        assertThat(gate.run("generate-completion")).isZero();
        assertThat(gate.out()).contains("--shard", "merge", "diff", "complete -F");
    }
}
