// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.gate.fixture.Slipshod;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.record.RecordedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DesignsCommandTest {

    private static final Finding UNSAFE = Finding.of(Finding.Kind.SAFETY, "it broke");
    private static final Finding ENDLESS = Finding.of(Finding.Kind.LOST_WAKEUP, "it hangs");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** An engine that finds what the catalogue expects of d5 and d6. */
    private static FakeChecker engine() {
        Map<String, FakeChecker.Behaviour> behaviours = new HashMap<>();
        DesignCatalogue.known()
                .forEach(known ->
                        behaviours.put(known.claim().scenario().id(), (claim, observer) -> decide(claim, observer)));
        return new FakeChecker("explorer", behaviours);
    }

    private static void decide(Claim claim, org.daxcheck.claim.Checker.Observer observer) throws InterruptedException {
        boolean breaks = claim.expectation() instanceof Expectation.Breaks;
        boolean ends =
                !breaks || ((Expectation.Breaks) claim.expectation()).kinds().contains(Finding.Kind.SAFETY);
        FakeChecker.Behaviour says = breaks
                ? FakeChecker.says(Reach.EXHAUSTIVE, 3, ends ? UNSAFE : ENDLESS)
                : FakeChecker.says(Reach.EXHAUSTIVE, 3);
        says.meet(claim, observer);
    }

    private int run(String... args) {
        return Daxcheck.run(
                new Surroundings(
                        List.of(new DesignCatalogue()),
                        List.of(),
                        List.of(engine()),
                        new Console(new PrintWriter(out, true), new PrintWriter(err, true), false),
                        new Patience(Duration.ofMillis(50), Duration.ofMillis(50))),
                args);
    }

    @Test
    void every_design_has_its_row_and_what_was_expected_opens_the_gate() {
        assertThat(run("designs")).as("%s", err).isZero();
        assertThat(out.toString())
                .containsPattern("(?m)^d0 ")
                .containsPattern("(?m)^d6 +UPHELD +UPHELD +if idle +UPHELD +UPHELD +UPHELD +if tbl ")
                .containsPattern("(?m)^d7 +if (drain|lock) ")
                .containsPattern("(?m)^d11 ")
                .contains("d5  I5  it hangs; ci/daxcheck check d5/i5-invalidate-teardown");
    }

    @Test
    void a_design_by_name_comes_alone_and_its_findings_are_told() {
        assertThat(run("designs", "d6")).isZero();
        assertThat(out.toString()).contains("d6/i3-pin-evict").doesNotContainPattern("(?m)^d5 ");
    }

    @Test
    void a_design_that_does_not_exist_is_a_mistake() {
        assertThat(run("designs", "d12")).isEqualTo(2);
        assertThat(err.toString()).contains("no design is called 'd12'; there are d0, d1, d1-early");
    }

    @Test
    void what_was_measured_is_shown_and_a_file_that_is_not_there_is_a_mistake() {
        assertThat(run("designs", "d6", "--costs", "src/test/resources/jmh/designs.json"))
                .isZero();
        assertThat(out.toString()).containsPattern("(?m)^d7-grace +25.00 ");
        assertThat(run("designs", "d6", "--costs", "no/such/file.json")).isEqualTo(2);
        assertThat(err.toString()).contains("cannot read what was measured");
    }

    @Test
    void shards_put_together_cost_what_the_whole_costs(@TempDir Path folder) throws Exception {
        String costs = "src/test/resources/jmh/designs.json";
        Path merged = folder.resolve("merged.json");
        List<Path> files = new ArrayList<>();
        for (String shard : List.of("1/2", "2/2")) {
            Path file = folder.resolve("shard-" + files.size() + ".json");
            run("designs", "d6", "d7-grace", "--costs", costs, "--shard", shard, "--json", file.toString());
            files.add(file);
        }
        Path whole = folder.resolve("whole.json");
        run("designs", "d6", "d7-grace", "--costs", costs, "--json", whole.toString());
        out.getBuffer().setLength(0);

        assertThat(run("merge", files.get(1).toString(), files.get(0).toString(), "--json", merged.toString()))
                .as("%s", err)
                .isZero();
        assertThat(RecordedRun.read(merged).costs())
                .isEqualTo(RecordedRun.read(whole).costs())
                .extracting(DesignCost::design)
                .containsExactly("d6", "d7-grace", "d1");
        assertThat(out.toString())
                .containsPattern("(?m)^d7-grace +25.00 ")
                .containsPattern("(?m)^d6 +UPHELD ")
                .contains("measured: designs.json");
    }

    @Test
    void a_class_path_without_a_class_is_a_mistake() {
        assertThat(run("designs", "--classpath", "out")).isEqualTo(2);
        assertThat(err.toString()).contains("--classpath is of use with --design only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nope", "no/such.Class", "java.lang.String"})
    void a_class_that_is_no_design_is_a_mistake_before_any_engine_is_made(String design) {
        System.setProperty("daxcheck.design", design);
        try {
            assertThat(Daxcheck.started("designs", "--design", design, "--classpath", "no/such/folder"))
                    .isEqualTo(2);
        } finally {
            System.clearProperty("daxcheck.design");
        }
    }

    @Test
    void a_class_that_is_not_public_is_a_mistake_and_told_what_to_do() {
        String design = Slipshod.class.getName() + "$Hidden";
        System.setProperty("daxcheck.design", design);
        try {
            assertThat(run("designs", "--design", design)).isEqualTo(2);
        } finally {
            System.clearProperty("daxcheck.design");
        }
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("daxcheck: " + design + " cannot be seen from here; make the class public");
    }

    @Test
    void a_class_of_which_none_can_be_made_is_a_mistake_and_named_with_what_it_throws() {
        String design = Slipshod.Unmade.class.getName();
        System.setProperty("daxcheck.design", design);
        try {
            assertThat(Daxcheck.started("designs", "--design", design)).isEqualTo(2);
            assertThat(run("designs", "--design", design)).isEqualTo(2);
        } finally {
            System.clearProperty("daxcheck.design");
        }
        assertThat(err.toString())
                .startsWith("daxcheck: the constructor of " + design
                        + " throws java.lang.IllegalStateException: no room for 2 pages (Slipshod.java:")
                .hasLineCount(1);
    }

    @Test
    void a_class_that_the_launcher_was_not_told_of_is_a_mistake() {
        assertThat(run("designs", "--design", "MyDesign")).isEqualTo(2);
        assertThat(err.toString()).contains("has to be given to ci/daxcheck itself");
    }
}
