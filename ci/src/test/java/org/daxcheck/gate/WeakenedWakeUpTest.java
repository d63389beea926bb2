// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch on which one wake-up is weakened, and all that the gate has to say to it, in one go. */
class WeakenedWakeUpTest {

    private static final Path SOURCE =
            Path.of("model/ports/src/main/java/org/daxcheck/port/entrylock/xarray/XarrayEntries.java");
    private static final String CHECK = "check xarray/hold-inv-x3 --engine explorer --json ";
    private static final Pattern REPLAY = Pattern.compile("ci/daxcheck replay (xarray/hold-inv-x3@\\S+)");

    @TempDir
    private Path folder;

    private String read(String file) throws Exception {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void the_gate_says_no_in_every_form_shows_it_again_and_tells_what_changed() throws Exception {
        ChangedTree tree = new ChangedTree(folder);
        assertThat(tree.run(CHECK + "main.json")).as(tree.printed()).isZero();

        String wakes = "this(settings, waitTable, new DevicePages(0), WakeMode.WAKE_";
        tree.change(SOURCE, wakes + "ALL", wakes + "NEXT");
        int exit = tree.run(CHECK + "branch.json --html pages --sarif branch.sarif --format kernel");
        String kernel = tree.printed();
        assertThat(exit).as(kernel).isEqualTo(11);
        assertThat(kernel)
                .contains("lost wakeup: T", "dax_wake_entry()", "<sleeps under key 0>")
                .contains("exit 11: deadlock or lost wakeup")
                .doesNotContain("XarrayEntries");

        assertThat(read("pages/index.html")).contains("The gate is shut: exit 11, deadlock or lost wakeup.");
        assertThat(read("pages/claims/xarray-hold-inv-x3-explorer.html")).contains("<svg", "dax_wake_entry", "replay");
        JsonNode result = new ObjectMapper().readTree(read("branch.sarif")).at("/runs/0/results/0");
        assertThat(result.path("ruleId").asText()).contains("LOST_WAKEUP");
        assertThat(result.at("/codeFlows/0/threadFlows").size()).isGreaterThan(1);

        Matcher replay = REPLAY.matcher(kernel);
        assertThat(replay.find()).as(kernel).isTrue();
        assertThat(tree.run("replay " + replay.group(1) + " --times 1000")).isZero();
        assertThat(tree.printed()).contains("1000 of 1000 runs did the same", "LOST_WAKEUP  xarray");

        assertThat(tree.run("diff main.json branch.json")).isEqualTo(1);
        assertThat(tree.printed()).contains("xarray/hold-inv-x3 by explorer: UPHELD -> BROKEN (exit 11)");

        ChangedTree other = new ChangedTree(Files.createDirectory(folder.resolve("main")));
        assertThat(other.run("replay " + replay.group(1))).as(other.printed()).isEqualTo(23);
    }
}
