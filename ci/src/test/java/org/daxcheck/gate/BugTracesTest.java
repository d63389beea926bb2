// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Golden;
import org.daxcheck.report.text.FindingText;
import org.junit.jupiter.api.Test;

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
    void a_lost_wake_up_is_told_by_the_functions_of_the_kernel() throws Exception {
        Golden.check("bug-3.txt", FindingText.lines(ruling("pmd-fault-waits-for-pte/hold1-pmd")));
    }
}
