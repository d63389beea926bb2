// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.entrylock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.lincheck.LincheckSpec;
import org.daxcheck.lincheck.Search;
import org.daxcheck.lincheck.catalog.EntryLockSpecs;
import org.daxcheck.lincheck.engine.LincheckChecker;
import org.junit.jupiter.api.Test;

class EntryLockSpecsTest {

    /** Five interleavings for each of the six scenarios of a claim. */
    private static final Budget BRIEF = new Budget(Duration.ofMinutes(5), 30, Duration.ofMinutes(10));

    private static final List<Claim> ALL = new EntryLockSpecs().claims();

    private static final List<Claim> CLAIMS = askedOf("lincheck");

    @Test
    void every_specification_class_makes_what_its_subject_makes() throws ReflectiveOperationException {
        for (Claim claim : ALL) {
            Object operations = spec(claim).operationsClass().getConstructor().newInstance();

            assertThat(((EntryLockOperations) operations).lock())
                    .as(claim.id())
                    .hasSameClassAs(claim.subject().fresh());
        }
    }

    @Test
    void every_class_is_searched_by_both_strategies_in_both_sizes() {
        Map<Class<?>, Map<String, Integer>> searches = new HashMap<>();
        for (Claim claim : CLAIMS) {
            Search search = spec(claim).search();
            searches.computeIfAbsent(spec(claim).operationsClass(), type -> new HashMap<>())
                    .merge(
                            search.strategy() + " " + search.threads() + "x" + search.operationsPerThread(),
                            1,
                            Integer::sum);
        }

        assertThat(searches)
                .containsOnlyKeys(
                        HolePageSpecs.Locked2017.class,
                        HolePageSpecs.Repaired.class,
                        HolePageSpecs.LockFree.class,
                        SplitSpecs.Locked2017.class,
                        SplitSpecs.Repaired.class,
                        SplitSpecs.LockFree.class,
                        WritebackSpecs.Repaired.class,
                        WritebackSpecs.LockFree.class,
                        WritebackSpecs.Xarray.class);
        assertThat(searches.values())
                .allSatisfy(kinds -> assertThat(kinds)
                        .containsOnlyKeys("MODEL_CHECKING 2x3", "MODEL_CHECKING 3x2", "STRESS 2x3", "STRESS 3x2"));
    }

    @Test
    void only_what_repeats_itself_is_asked_at_every_change() {
        assertThat(CLAIMS)
                .filteredOn(claim -> claim.lane() == Claim.Lane.GATE)
                .hasSize(18)
                .allMatch(claim -> spec(claim).search().strategy() == Search.Strategy.MODEL_CHECKING);
    }

    @Test
    void every_class_runs_and_the_same_interleavings_each_time() throws InterruptedException {
        Map<String, Evidence> evidence = new HashMap<>();

        new LincheckChecker().check(gate(), BRIEF, new Checker.Observer() {
            @Override
            public void progress(Claim claim, String line) {
                assertThat(line).contains("interleavings");
            }

            @Override
            public void decided(Claim claim, Evidence what) {
                evidence.put(claim.id(), what);
            }
        });

        assertThat(evidence).hasSize(18).allSatisfy((id, what) -> {
            assertThat(what.findings()).isEmpty();
            assertThat(what.counts().executions()).isEqualTo(30);
            assertThat(what.reach()).isEqualTo(Evidence.Reach.ABANDONED);
        });
    }

    @Test
    void every_class_is_explored_in_every_scenario_of_the_smaller_sizes() {
        Map<Class<?>, List<String>> sizes = new HashMap<>();
        for (Claim claim : askedOf("explorer")) {
            Search search = spec(claim).search();
            sizes.computeIfAbsent(spec(claim).operationsClass(), type -> new ArrayList<>())
                    .add(claim.lane() + " " + search.threads() + "x" + search.operationsPerThread());
        }
        assertThat(sizes).hasSize(9);
        assertThat(sizes.values())
                .allSatisfy(each -> assertThat(each).containsExactlyInAnyOrder("GATE 2x1", "SOAK 2x2", "SOAK 3x1"));
    }

    private static List<Claim> askedOf(String engine) {
        return ALL.stream()
                .filter(claim -> claim.engines().equals(Set.of(engine)))
                .toList();
    }

    private static List<Claim> gate() {
        return CLAIMS.stream().filter(claim -> claim.lane() == Claim.Lane.GATE).toList();
    }

    private static LincheckSpec spec(Claim claim) {
        return (LincheckSpec) claim.scenario();
    }
}
