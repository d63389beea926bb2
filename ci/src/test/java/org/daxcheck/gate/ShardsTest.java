// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.gate.FakeChecker.says;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.report.Results;
import org.daxcheck.report.record.RecordedRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that several machines share. */
class ShardsTest {

    private final Planted gate = new Planted("explorer");

    @TempDir
    private Path folder;

    @BeforeEach
    void plant() {
        for (int claim = 0; claim < 11; claim++) {
            gate.claim("holds-" + claim, Expectation.holds(), says(Reach.EXHAUSTIVE, 10 + claim));
        }
        Finding finding = Finding.of(Kind.LEAK, "a page is left");
        gate.claim("leaks", Expectation.breaks(Kind.LEAK), says(Reach.EXHAUSTIVE, 5, finding));
        gate.claim("breaks", Expectation.holds(), says(Reach.SAMPLED, 5, finding));
    }

    private List<Path> shards(int of) {
        List<Path> files = new ArrayList<>();
        for (int shard = 1; shard <= of; shard++) {
            Path file = folder.resolve("shard-" + shard + ".json");
            gate.run("check", "--shard", shard + "/" + of, "--json", file);
            files.add(file);
        }
        return files;
    }

    private int merge(Path json, List<Path> files) {
        List<Object> words = new ArrayList<>(List.of("merge", "--json", json));
        words.addAll(files);
        return gate.run(words.toArray());
    }

    /** What must not depend on who ran what: verdict and executions of each question. */
    private static Map<String, String> said(Path json) throws Exception {
        Results results = RecordedRun.read(json);
        Map<String, String> said = new TreeMap<>();
        results.answers()
                .rulings()
                .forEach(ruling -> said.put(
                        ruling.claim().id(),
                        ruling.verdict() + " " + ruling.evidence().counts().executions()));
        return said;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void shards_put_together_say_what_the_whole_run_says(int of) throws Exception {
        Path whole = folder.resolve("whole.json");
        Path merged = folder.resolve("merged.json");
        int exit = gate.run("check", "--json", whole);

        assertThat(merge(merged, shards(of))).isEqualTo(exit).isEqualTo(14);
        assertThat(said(merged)).isEqualTo(said(whole)).hasSize(13);
        assertThat(gate.out()).contains("planned 13, ran 13").contains("a page is left");
        assertThat(gate.run("diff", whole, merged)).isZero();
    }

    @Test
    void the_order_of_the_files_and_how_often_each_is_given_change_nothing() throws Exception {
        Path once = folder.resolve("once.json");
        Path twice = folder.resolve("twice.json");
        Path again = folder.resolve("again.json");
        List<Path> files = shards(3);
        merge(once, files);

        List<Path> more = new ArrayList<>(files);
        more.addAll(files);
        more.add(once);
        Collections.reverse(more);
        merge(twice, more);
        merge(again, List.of(once));

        assertThat(twice).hasSameTextualContentAs(once);
        assertThat(again).hasSameTextualContentAs(once);
    }

    @Test
    void a_shard_that_is_missing_is_named_and_can_be_handed_in_later() throws Exception {
        Path part = folder.resolve("part.json");
        Path later = folder.resolve("later.json");
        Path whole = folder.resolve("whole.json");
        gate.drop("breaks");
        List<Path> files = shards(3);
        merge(whole, files);

        assertThat(merge(part, List.of(files.get(2), files.get(0)))).isEqualTo(21);
        assertThat(gate.out()).contains("shard 2/3 is missing");
        assertThat(merge(later, List.of(part, files.get(1)))).isZero();
        assertThat(later).hasSameTextualContentAs(whole);
    }

    @Test
    void a_run_that_asks_in_another_order_is_refused() {
        List<Path> files = new ArrayList<>(shards(2));
        Path other = folder.resolve("other.json");
        gate.claim("holds-0", Expectation.holds(), says(Reach.EXHAUSTIVE, 10));
        gate.run("check", "--json", other);
        files.add(other);

        assertThat(merge(folder.resolve("merged.json"), files)).isEqualTo(2);
        assertThat(gate.err()).contains("are not of one run: one has another order");
    }

    @Test
    void the_same_question_with_another_count_is_a_failure() {
        Path one = folder.resolve("one.json");
        Path other = folder.resolve("other.json");
        gate.drop("breaks");
        gate.run("check", "nothing/leaks", "--json", one);
        gate.claim("leaks", Expectation.breaks(Kind.LEAK), says(Reach.EXHAUSTIVE, 6, Finding.of(Kind.LEAK, "a page")));
        gate.run("check", "nothing/leaks", "--json", other);

        assertThat(merge(folder.resolve("merged.json"), List.of(one, other))).isEqualTo(23);
        assertThat(gate.out()).contains("answered twice: BROKEN after 5 executions; BROKEN after 6 executions");
    }

    @Test
    void what_is_broken_anywhere_is_broken() {
        Path one = folder.resolve("one.json");
        Path other = folder.resolve("other.json");
        gate.run("check", "nothing/breaks", "--json", one);
        gate.claim("breaks", Expectation.holds(), says(Reach.SAMPLED, 5));
        gate.run("check", "nothing/breaks", "--json", other);

        assertThat(merge(folder.resolve("merged.json"), List.of(other, one))).isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({"0/3", "4/3", "1", "1/0", "-1/2", "a/b"})
    void what_is_no_shard_is_refused(String shard) {
        assertThat(gate.run("check", "--shard", shard)).isEqualTo(2);
        assertThat(gate.err()).contains("is no shard");
    }

    @Test
    void more_shards_than_questions_are_refused() {
        assertThat(gate.run("check", "--shard", "1/14")).isEqualTo(2);
        assertThat(gate.err()).contains("has nothing to do: there are 13 questions");
    }

    @Test
    void shards_of_other_runs_are_refused() {
        List<Path> files = shards(2);
        gate.run("check", "--inconclusive", "warn", "--shard", "2/2", "--json", files.get(1));

        assertThat(merge(folder.resolve("merged.json"), files)).isEqualTo(2);
        assertThat(gate.err()).contains("are not of one run");
        assertThat(folder.resolve("merged.json")).doesNotExist();
    }

    @Test
    void a_shard_that_claims_another_hand_is_refused() throws Exception {
        Path file = shards(2).get(0);
        String text = Files.readString(file);
        Files.writeString(file, text.replace("\"number\" : 1", "\"number\" : 2"));

        assertThat(merge(folder.resolve("merged.json"), List.of(file))).isEqualTo(2);
        assertThat(gate.err()).contains("/planned is not what shard 2/2 is dealt");
    }
}
