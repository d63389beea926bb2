// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daxcheck.catalog.bug.KnownBugs;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.junit.jupiter.api.Test;

/** A reported bug by its number, and its finding again in every form. */
class ReplayFormsTest {

    private static final Pattern REPLAY =
            Pattern.compile("ci/daxcheck replay (pmd-fault-waits-for-pte/hold1-pmd@\\S+)");
    private static final Pattern STEP = Pattern.compile("(?m)^ +\\d+ ");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private String run(int exit, String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<Checker> explorer = ServiceLoader.load(Checker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(checker -> checker.engine().equals("explorer"))
                .toList();
        Surroundings surroundings = new Surroundings(
                ServiceLoader.load(Catalogue.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                KnownBugs.all(),
                explorer,
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false),
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5)));
        assertThat(Daxcheck.run(surroundings, words)).as("%s%s", out, err).isEqualTo(exit);
        return out.toString();
    }

    @Test
    void a_bug_by_its_number_is_told_as_for_a_changelog_and_again_in_every_form() {
        String kernel = run(0, "bugs", "3", "--engine", "explorer", "--format=kernel");
        assertThat(kernel)
                .contains("CPU0 (put_locked_mapping_ent..)\tCPU1 (pmd fault(0))", "<wakes nobody, key 1>")
                .contains("PmdFaultWaitsForPte  yes")
                .doesNotContain("InvalidateWakesOnlyNext");
        assertThat(run(0, "bugs", "pmdfaultwaitsforpte", "--engine", "explorer"))
                .contains("LOST_WAKEUP", " step  T0");

        Matcher replay = REPLAY.matcher(kernel);
        assertThat(replay.find()).isTrue();
        String id = replay.group(1);

        String columns = run(0, "replay", id, "--times", "3");
        String full = run(0, "replay", id, "--times", "3", "--full");
        assertThat(steps(full)).isGreaterThan(steps(columns)).isGreaterThan(30);
        assertThat(full).contains("locks SpinLock#").contains("waits: sleeps until notified");
        assertThat(columns).doesNotContain("locks SpinLock#");

        String graph = run(0, "replay", id, "--times", "3", "--format=dot");
        assertThat(graph)
                .startsWith("digraph \"pmd-fault-waits-for-pte/hold1-pmd\" {\n")
                .contains("subgraph cluster_1 {", " [style=dashed];")
                .contains("\n}\n// 3 of 3 runs did the same");
        run(2, "replay", id, "--full", "--format=kernel");
        run(2, "bugs", "no-such-bug");
    }

    private static long steps(String text) {
        return STEP.matcher(text).results().count();
    }
}
