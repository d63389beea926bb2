// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.gate.FakeChecker.says;

import java.nio.file.Files;
import java.nio.file.Path;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs held against other runs and against pins, as people do it. */
class ComparingTest {

    private final Planted gate = new Planted("explorer");

    @TempDir
    private Path folder;

    private Path base;
    private Path head;
    private Path pins;

    @BeforeEach
    void plant() {
        base = folder.resolve("base.json");
        head = folder.resolve("head.json");
        pins = folder.resolve("pins.txt");
        gate.claim("one", Expectation.holds(), says(Reach.EXHAUSTIVE, 12))
                .claim("two", Expectation.holds(), says(Reach.EXHAUSTIVE, 7));
    }

    @Test
    void a_run_does_not_differ_from_itself() {
        assertThat(gate.run("check", "--json", base)).isZero();
        assertThat(gate.run("check", "--json", head)).isZero();

        assertThat(gate.run("diff", base, head)).isZero();
        assertThat(gate.out()).contains("the same");
    }

    @Test
    void a_branch_that_breaks_a_claim_differs_and_the_markdown_says_so() throws Exception {
        gate.run("check", "--json", base);
        gate.claim("two", Expectation.holds(), says(Reach.EXHAUSTIVE, 7, Finding.of(Finding.Kind.DEADLOCK, "no")));
        assertThat(gate.run("check", "--json", head)).isEqualTo(11);
        Path markdown = folder.resolve("comment.md");

        assertThat(gate.run("diff", base, head, "--markdown", markdown)).isEqualTo(1);
        assertThat(gate.out()).contains("nothing/two by explorer: UPHELD -> BROKEN (exit 11)");
        assertThat(Files.readString(markdown)).contains("| UPHELD | BROKEN");
    }

    @Test
    void what_is_no_run_is_refused_and_left_as_it_is() throws Exception {
        gate.run("check", "--json", base);
        Files.writeString(head, "{}");

        assertThat(gate.run("diff", base, head)).isEqualTo(2);
        assertThat(gate.err()).contains("head.json: /schema is missing");
        assertThat(head).hasContent("{}");
        assertThat(gate.run("diff", base, folder.resolve("none.json"))).isEqualTo(2);
    }

    @Test
    void pins_are_written_by_one_flag_and_held_against_later_runs() throws Exception {
        assertThat(gate.run("check", "--pins", pins)).isEqualTo(2);
        assertThat(gate.run("check", "--pins", pins, "--rewrite-pins")).isZero();
        assertThat(pins).content().contains("12 nothing/one\n", " 7 nothing/two\n");
        assertThat(gate.run("check", "--pins", pins)).isZero();

        gate.claim("two", Expectation.holds(), says(Reach.EXHAUSTIVE, 6));
        assertThat(gate.run("check", "--pins", pins)).isEqualTo(23);
        assertThat(gate.out()).contains("nothing/two has 6 executions; pinned are 7");
    }

    @Test
    void a_claim_that_is_asked_alone_leaves_the_pins_of_others() {
        gate.run("check", "--pins", pins, "--rewrite-pins");
        gate.claim("two", Expectation.holds(), says(Reach.EXHAUSTIVE, 6));

        assertThat(gate.run("check", "nothing/two", "--pins", pins, "--rewrite-pins"))
                .isZero();
        assertThat(pins).content().contains("12 nothing/one\n", " 6 nothing/two\n");
    }

    @Test
    void a_claim_without_a_pin_is_told() {
        gate.run("check", "--pins", pins, "--rewrite-pins");
        gate.claim("three", Expectation.holds(), says(Reach.EXHAUSTIVE, 6));

        assertThat(gate.run("check", "--pins", pins)).isZero();
        assertThat(gate.out()).contains("1 claim explored to the end and not pinned");
    }
}
