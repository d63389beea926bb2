// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.form.Approach;
import org.daxcheck.claim.form.Horizon;
import org.daxcheck.explorer.exam.Exam;
import org.daxcheck.explorer.exam.Examined;
import org.daxcheck.explorer.front.program.ProgramFront;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.instrument.table.Scope;
import org.daxcheck.explorer.search.Limits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reductions of the search of states, on ports that hold and on ports that do not. */
class ReductionsOnPortsTest {

    private static final List<String> REDUCTIONS =
            List.of("PERSISTENT_SETS", "FRESH_ACCESSES", "GUARDED_ACCESSES", "SPECIFICATION_STATES");

    @ParameterizedTest
    @CsvSource(textBlock = """
            xarray/pte-pmd-2x1,
            xarray/hold-inv-inv,
            locked/hold-inv-inv,
            lock-free/pte-pte-2x1,
            invalidate-wakes-only-next/hold-inv-x3, LOST_WAKEUP
            pmd-fault-waits-for-pte/hold1-pmd, LOST_WAKEUP
            pmd-over-ptes/pte-pmd-2x1, NOT_LINEARIZABLE
            insert-without-second-lookup/pte-pte-2x1, NOT_LINEARIZABLE
            faults-ignore-entry-lock/pte-pte-2x1, SAFETY
            restarts-for-neighbour/pte-pmd-2x1, LIVELOCK
            """)
    void none_of_them_changes_what_is_found(String claim, Finding.@Nullable Kind finding) throws Exception {
        Examined all = examine(claim, Set.of());
        assertThat(all.complete()).isTrue();
        if (finding == null) {
            assertThat(kinds(all)).isEmpty();
        } else {
            assertThat(kinds(all)).contains(finding);
        }
        for (String reduction : REDUCTIONS) {
            Examined without = examine(claim, Set.of(reduction));
            assertThat(without.complete()).as(reduction).isTrue();
            assertThat(kinds(without)).as(reduction).isEqualTo(kinds(all));
            assertThat(without.counts().states())
                    .as(reduction)
                    .isGreaterThanOrEqualTo(all.counts().states());
        }
    }

    private static Set<Finding.Kind> kinds(Examined seen) {
        Set<Finding.Kind> kinds = new TreeSet<>();
        seen.findings().forEach(finding -> kinds.add(finding.kind()));
        return kinds;
    }

    private static Examined examine(String id, Set<String> without) throws Exception {
        List<Catalogue> catalogues = ServiceLoader.load(Catalogue.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Claim claim = catalogues.stream()
                .flatMap(catalogue -> catalogue.claim(id).stream())
                .findFirst()
                .orElseThrow();
        ClassLoader own = ReductionsOnPortsTest.class.getClassLoader();
        Scope scope = new Scope(List.of(), "Lorg/daxcheck/kernel/KernelFunction;");
        Exam.Terms terms = new Exam.Terms(
                new Limits(10_000, Long.MAX_VALUE, Duration.ofHours(1)),
                Horizon.USUAL.patience(),
                Set.of(),
                new Approach(Approach.Search.STATES, without));
        return new Exam(new Instrumentation(scope, own))
                .examine(new ProgramFront(catalogues).targets(claim, own).next(), terms, line -> {});
    }
}
