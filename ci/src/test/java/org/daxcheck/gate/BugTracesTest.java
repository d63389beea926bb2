// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.catalog.bug.KnownBugs;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Golden;
import org.daxcheck.report.kernel.KernelText;
import org.daxcheck.report.text.FindingText;
import org.daxcheck.report.text.ReplayText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How reported bugs read to who knows the kernel and not this project. */
class BugTracesTest {

    private static Ruling ruling(String id) throws InterruptedException {
        Claim claim = KnownBugs.all().stream()
                .map(KnownBug::claims)
                .flatMap(List::stream)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Checker explorer = ServiceLoader.load(Checker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(checker -> checker.engine().equals("explorer"))
                .findFirst()
                .orElseThrow();
        List<Ruling> rulings = new ArrayList<>();
        Budget budget = new Budget(Duration.ofMinutes(1), Long.MAX_VALUE, Duration.ofMinutes(1));
        explorer.check(List.of(claim), budget, new Checker.Observer() {
            @Override
            public void progress(Claim of, String line) {}

            @Override
            public void decided(Claim of, Evidence evidence) {
                rulings.add(Ruling.of(of, "explorer", evidence));
            }
        });
        assertThat(rulings).hasSize(1);
        return rulings.get(0);
    }

    @Test
    void a_lost_wake_up_is_told_by_the_functions_of_the_kernel_as_the_readme_shows_it() throws Exception {
        Ruling ruling = ruling("pmd-fault-waits-for-pte/hold1-pmd");
        List<String> lines = FindingText.lines(ruling);
        Golden.check("bug-3.txt", lines.subList(0, lines.size() - 1));
        String readme = Files.readString(Path.of("..", "README.md"));
        Finding finding = ruling.evidence().findings().get(0);
        assertThat(readme)
                .contains("ci/daxcheck replay " + finding.replay() + "   (all "
                        + finding.trace().steps().size() + " steps");
        for (String shown : List.of("grab_mapping_entry(PMD)", "<sleeps under key 0>", "<wakes nobody, key 1>")) {
            assertThat(readme).contains(shown);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, invalidate-wakes-only-next/hold-inv-x3",
        "2, hole-page-wakes-only-next/read-x3",
        "3, pmd-fault-waits-for-pte/hold1-pmd",
        "4, put-unlocked-wakes-on-conflict/hold-inv-inv",
        "7, memory-removed-before-last-put/put-vs-unmap",
        "15, insert-without-second-lookup/pte-pte-2x1",
        "16, lock-page-retries-locked/hold-failure",
        "17, lock-page-waits-exclusively/hold-del-failure-fault",
        "20, count-freed-before-unregistered/get-vs-unmap",
        "21, folio-put-wakes-nobody/folio-put-vs-truncate",
        "30, zapped-entry-is-left-zapped/refault-vs-truncate",
        "36, unmapped-taken-for-idle/munmap-vs-truncate",
        "14, faults-share-hole-page/fill-vs-read0"
    })
    void a_bug_can_be_pasted_into_a_changelog(int bug, String claim) throws Exception {
        List<String> lines = KernelText.lines(ruling(claim), ReplayText.OF_CLAIM);
        List<String> changelog = lines.subList(0, lines.lastIndexOf("---"));
        Golden.check("kernel/bug-" + bug + ".txt", changelog);
        assertThat(lines.get(lines.size() - 1)).matches("ci/daxcheck replay " + claim + "@\\S+  \\(\\d threads, .*\\)");
        assertThat(changelog).allSatisfy(line -> assertThat(expanded(line)).hasSizeLessThanOrEqualTo(75));
        assertThat(changelog).allSatisfy(line -> assertThat(line).matches("[\\t -~]*"));
        assertThat(changelog).noneMatch(line -> line.matches(".*(\\.java|java\\.|#|[a-z][A-Z]).*"));
    }

    private static String expanded(String line) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            text.append(c == '\t' ? " ".repeat(8 - text.length() % 8) : c);
        }
        return text.toString();
    }
}
