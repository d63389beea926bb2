// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.gate.FakeChecker.says;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the kit, as they stand in its files, in front of a planted catalogue. */
class KitTest {

    private static final Pattern COMMAND = Pattern.compile("(?:- run: |^ +)ci/daxcheck (.*)$");

    private final Planted gate = new Planted("explorer");

    @TempDir
    private Path folder;

    @BeforeEach
    void plant() {
        for (String name : List.of("one", "two", "three")) {
            gate.claim(name, Expectation.holds(), says(Reach.EXHAUSTIVE, 7));
        }
        gate.claim(Lane.SOAK, "night", Expectation.holds(), says(Reach.SAMPLED, 7));
    }

    private static List<String> commands(String file) throws Exception {
        List<String> commands = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("kit", file))) {
            Matcher matcher = COMMAND.matcher(line);
            if (matcher.find() && !line.strip().startsWith("#")) {
                commands.add(matcher.group(1));
            }
        }
        return commands;
    }

    /** Runs a command for a shard, counted from 1, with every file in the folder of the test. */
    private int run(String command, int shard) {
        String filled = command.replace("${{ matrix.shard }}", Integer.toString(shard))
                .replace("$((JOB_COMPLETION_INDEX+1))", Integer.toString(shard))
                .replace("$JOB_COMPLETION_INDEX", Integer.toString(shard - 1))
                .replace("$GITHUB_STEP_SUMMARY", "summary.md")
                .replace("/results/", "");
        assertThat(filled).doesNotContain("$");
        List<Object> words = new ArrayList<>();
        for (String word : filled.split(" ", -1)) {
            boolean file = word.matches(".*\\.(json|xml|sarif|md|svg)|pages|checkpoint-.*");
            words.add(file ? folder.resolve(word) : word);
        }
        return gate.run(words.toArray());
    }

    private int shards(String command) {
        int worst = 0;
        for (int shard = 1; shard <= 3; shard++) {
            worst = Math.max(worst, run(command, shard));
        }
        return worst;
    }

    @Test
    void the_workflow_of_the_gate_runs() throws Exception {
        List<String> commands = commands("gate.yml");
        assertThat(commands).hasSize(3);

        assertThat(shards(commands.get(0))).isZero();
        assertThat(run(commands.get(1), 1)).isZero();
        assertThat(List.of("run.json", "run.xml", "run.sarif", "summary.md", "badge.svg", "pages/index.html"))
                .allSatisfy(file -> assertThat(folder.resolve(file)).isNotEmptyFile());
        Files.copy(folder.resolve("run.json"), folder.resolve("base.json"));
        assertThat(run(commands.get(2), 1)).isZero();
        assertThat(folder.resolve("diff.md")).content().contains("as on the base");
    }

    @Test
    void the_workflow_of_the_gate_says_no() throws Exception {
        List<String> commands = commands("gate.yml");
        gate.claim(
                "two", Expectation.holds(), says(Reach.SAMPLED, 7, Finding.of(Finding.Kind.LOST_WAKEUP, "T2 sleeps")));

        assertThat(shards(commands.get(0))).isEqualTo(11);
        assertThat(run(commands.get(1), 1)).isEqualTo(11);
        assertThat(gate.out()).contains("::error title=daxcheck%3A lost wakeup::");
    }

    @Test
    void the_nightly_workflow_runs() throws Exception {
        List<String> commands = commands("nightly.yml");

        assertThat(commands).hasSize(1);
        assertThat(run(commands.get(0), 1)).isZero();
        assertThat(gate.out()).contains("planned 1, ran 1");
    }

    @Test
    void the_indexed_job_runs_and_goes_on_from_its_checkpoints() throws Exception {
        List<String> commands = commands("job.yaml");
        assertThat(commands).hasSize(2);

        assertThat(shards(commands.get(0))).isZero();
        assertThat(shards(commands.get(0))).isZero();
        assertThat(gate.out()).contains("1 answer from the checkpoint");
        assertThat(run(commands.get(1), 1)).isZero();
    }
}
