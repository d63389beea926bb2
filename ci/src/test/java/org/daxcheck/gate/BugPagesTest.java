// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.catalog.bug.KnownBugs;
import org.daxcheck.catalog.pagemap.PageMapCatalogue;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.kernel.KernelText;
import org.daxcheck.report.text.ReplayText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The race on the page of each bug is the one that the explorer prints; {@code -Ddaxcheck.golden=rewrite} renews it. */
class BugPagesTest {

    private static final Path ROOT = Path.of("..");

    /** What nobody has reported: the claims of {@code findings.md}. */
    private static final List<String> FINDINGS = List.of(
            "dax-file-2017/fsync-vs-store",
            "dax-file-2017/tail-load-vs-write",
            "dax-file-2017/zeros-fault-vs-write",
            "dax-file-2017/truncate-dirty-pmd");

    private static final Map<String, Ruling> FOUND = new ConcurrentHashMap<>();

    static List<String> names() {
        return KnownBugs.all().stream().map(KnownBug::name).toList();
    }

    @BeforeAll
    static void look_for_the_first_of_each_bugs_scenarios() throws InterruptedException {
        Checker explorer = ServiceLoader.load(Checker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(checker -> checker.engine().equals("explorer"))
                .findFirst()
                .orElseThrow();
        List<Claim> claims = Stream.concat(
                        KnownBugs.all().stream().map(bug -> bug.claims().get(0)),
                        PageMapCatalogue.designs().filter(claim -> FINDINGS.contains(claim.id())))
                .toList();
        Budget budget = new Budget(Duration.ofMinutes(2), Long.MAX_VALUE, Duration.ofMinutes(5));
        explorer.check(claims, budget, new Checker.Observer() {
            @Override
            public void progress(Claim claim, String line) {}

            @Override
            public void decided(Claim claim, Evidence evidence) {
                FOUND.put(claim.id(), Ruling.of(claim, "explorer", evidence));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_shows_the_race_as_it_is_printed(String name) throws IOException {
        KnownBug bug = KnownBugs.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        check(ROOT.resolve(bug.page()), "## Race", bug.claims().get(0).id());
    }

    @ParameterizedTest
    @CsvSource({
        "A sync ends before the data is durable, dax-file-2017/fsync-vs-store",
        "A mapping shows zeros where data was written, dax-file-2017/tail-load-vs-write",
        "Zeros stay mapped beside the block that took their place, dax-file-2017/zeros-fault-vs-write",
        "A truncation forgets that what stays is dirty, dax-file-2017/truncate-dirty-pmd"
    })
    void a_finding_that_nobody_reported_is_shown_as_it_is_printed(String finding, String claim) throws IOException {
        check(ROOT.resolve("model/checks/docs/findings.md"), "## " + finding, claim);
    }

    private static void check(Path page, String head, String claim) throws IOException {
        Ruling ruling = Objects.requireNonNull(FOUND.get(claim), claim);
        List<String> shown = withRace(Files.readAllLines(page), head, printed(ruling));
        if ("rewrite".equals(System.getProperty("daxcheck.golden"))) {
            Files.writeString(page, String.join("\n", shown) + "\n");
        }
        assertThat(Files.readAllLines(page)).isEqualTo(shown);
    }

    /** As for a changelog, up to the three dashes. */
    private static List<String> printed(Ruling ruling) {
        List<String> lines = KernelText.lines(ruling, ReplayText.OF_CLAIM);
        assertThat(lines).contains("---");
        String text =
                String.join("\n", lines.subList(0, lines.lastIndexOf("---"))).stripTrailing();
        return text.lines().map(line -> line.isEmpty() ? "" : "\t" + line).toList();
    }

    /** A page with another race: the first text under a head that is indented. */
    private static List<String> withRace(List<String> page, String head, List<String> race) {
        assertThat(page).contains(head);
        int first = page.indexOf(head);
        while (!page.get(first).startsWith("\t")) {
            first++;
        }
        int last = first;
        for (int at = first; page.get(at).isEmpty() || page.get(at).startsWith("\t"); at++) {
            last = page.get(at).isEmpty() ? last : at;
        }
        List<String> renewed = new ArrayList<>(page.subList(0, first));
        renewed.addAll(race);
        renewed.addAll(page.subList(last + 1, page.size()));
        return renewed;
    }
}
