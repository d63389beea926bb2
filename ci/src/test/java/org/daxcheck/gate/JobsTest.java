// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Evidence.Counts;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.record.RecordedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims are explored side by side, and nothing that is told of them depends on it. */
class JobsTest {

    private static final List<String> CLAIMS = List.of("atomic-ref/*", "private-pages/*", "folios/*", "devdax*/*");

    @TempDir
    private Path folder;

    private Map<String, String> told(String jobs) throws Exception {
        List<Checker> explorer = ServiceLoader.load(Checker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(checker -> checker.engine().equals("explorer"))
                .toList();
        StringWriter out = new StringWriter();
        Surroundings surroundings = new Surroundings(
                ServiceLoader.load(Catalogue.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                List.of(),
                explorer,
                new Console(new PrintWriter(out, true), new PrintWriter(out, true), false),
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5)));
        Path file = folder.resolve("jobs-" + jobs + ".json");
        List<String> words = new java.util.ArrayList<>(List.of("check"));
        words.addAll(CLAIMS);
        words.addAll(List.of("--lane", "gate", "--engine", "explorer", "--jobs", jobs, "--json", file.toString()));
        assertThat(Daxcheck.run(surroundings, words.toArray(String[]::new)))
                .as("%s", out)
                .isZero();

        Map<String, String> told = new TreeMap<>();
        RecordedRun.read(file).answers().rulings().forEach(ruling -> {
            Counts counts = ruling.evidence().counts();
            told.put(
                    ruling.claim().id(),
                    ruling.verdict() + " " + counts.executions() + " " + counts.blocked() + " " + counts.deadlocks()
                            + " " + counts.runs() + " " + ruling.evidence().outcomes() + " "
                            + ruling.evidence().findings());
        });
        return told;
    }

    @Test
    void two_at_a_time_see_what_one_after_the_other_sees() throws Exception {
        assertThat(told("2")).hasSizeGreaterThan(50).isEqualTo(told("1"));
    }
}
