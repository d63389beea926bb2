// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Evidence.Coverage;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.compare.Covered;
import org.daxcheck.report.record.RecordedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the claims of a run executed of a port: the claims, the port and the explorer as they are. */
class CoverageTest {

    private static final String PORT = "org.daxcheck.port.entrylock.xarray.XarrayEntries.";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private static <T> List<T> installed(Class<T> type) {
        return ServiceLoader.load(type).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private int gate(String... words) {
        PrintWriter writer = new PrintWriter(out, true);
        return Daxcheck.run(
                new Surroundings(
                        installed(Catalogue.class),
                        List.of(),
                        installed(Checker.class),
                        new Console(writer, writer, false),
                        new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5))),
                words);
    }

    private Path check(String name, String... claims) {
        Path json = folder.resolve(name);
        List<String> words = new ArrayList<>(List.of("check"));
        words.addAll(List.of(claims));
        words.addAll(List.of("--engine", "explorer", "--json", json.toString()));
        assertThat(gate(words.toArray(String[]::new))).as(out.toString()).isZero();
        return json;
    }

    /** What the claims executed of a step of the port. */
    private static Coverage step(Path json, String name) throws Exception {
        return Optional.ofNullable(Covered.of(RecordedRun.read(json)).get(PORT + name))
                .orElseThrow();
    }

    @Test
    void a_step_that_no_claim_takes_is_told_until_one_does() throws Exception {
        Coverage never = step(check("faults.json", "xarray/pte-pte-2x1"), "invalidateEntry");
        Coverage taken = step(check("more.json", "xarray/pte-pte-2x1", "xarray/flush-vs-inv0"), "invalidateEntry");

        assertThat(never.function()).isEqualTo("__dax_invalidate_entry");
        assertThat(never.reached()).isEmpty();
        assertThat(never.missed()).isNotEmpty();
        assertThat(taken.reached()).isNotEmpty();
    }

    @Test
    void of_two_branches_only_the_one_that_is_taken_counts() throws Exception {
        // Two PTE faults never meet an entry of the other size.
        Path faults = check("faults.json", "xarray/pte-pte-2x1");

        assertThat(step(faults, "grabMappingEntry").reached()).isNotEmpty();
        assertThat(step(faults, "grabMappingEntry").missed()).isNotEmpty();
        assertThat(step(faults, "wakeEntry").missed()).isEmpty();
    }

    @Test
    void what_the_set_up_does_alone_does_not_count() throws Exception {
        // The entry that one thread flushes and the other invalidates is the set-up's.
        Path made = check("made.json", "xarray/flush-vs-inv0");

        assertThat(step(made, "invalidateEntry").reached()).isNotEmpty();
        assertThat(step(made, "grabMappingEntry").reached()).isEmpty();
    }

    @Test
    void a_run_without_the_claim_that_took_a_step_has_lost_it() {
        Path base = check("base.json", "xarray/pte-pte-2x1", "xarray/flush-vs-inv0");
        Path head = check("head.json", "xarray/pte-pte-2x1");

        assertThat(gate("diff", base.toString(), head.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("lost coverage: ", PORT + "invalidateEntry: ", " -> 0 of ");
    }
}
