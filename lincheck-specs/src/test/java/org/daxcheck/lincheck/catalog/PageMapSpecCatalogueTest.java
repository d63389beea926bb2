// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Expectation;
import org.daxcheck.lincheck.LincheckSpec;
import org.daxcheck.lincheck.Search;
import org.daxcheck.lincheck.engine.LincheckChecker;
import org.junit.jupiter.api.Test;

class PageMapSpecCatalogueTest {

    /** Two interleavings for each of the thirty scenarios of a claim. */
    private static final Budget BRIEF = new Budget(Duration.ofMinutes(5), 60, Duration.ofMinutes(10));

    private final List<Claim> claims = Stream.of(new PageMapSpecCatalogue(), new MappedFileSpecCatalogue())
            .flatMap(catalogue -> catalogue.claims().stream())
            .toList();

    private static LincheckSpec spec(Claim claim) {
        return (LincheckSpec) claim.scenario();
    }

    @Test
    void every_specification_class_makes_what_its_subject_makes() throws ReflectiveOperationException {
        for (Claim claim : claims) {
            Class<?> type = spec(claim).operationsClass();
            Object operations = type.getConstructor().newInstance();

            assertThat(underTest(
                            type.getSuperclass(), operations, claim.subject().api()))
                    .as(claim.id())
                    .hasSameClassAs(claim.subject().fresh());
        }
    }

    private static Object underTest(Class<?> type, Object operations, Class<?> api) throws IllegalAccessException {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == api) {
                field.setAccessible(true);
                return field.get(operations);
            }
        }
        throw new AssertionError(type + " has no field of the type " + api);
    }

    @Test
    void every_set_of_operations_holds_for_a_port_and_is_broken_by_a_mistake_in_the_gate() {
        Map<Class<?>, Set<String>> verdicts = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.lane() == Lane.GATE) {
                verdicts.computeIfAbsent(spec(claim).sequential(), type -> new TreeSet<>())
                        .add(claim.expectation() instanceof Expectation.Holds ? "holds" : "breaks");
            }
        }

        assertThat(verdicts).hasSize(24);
        assertThat(verdicts.values()).allSatisfy(each -> assertThat(each).containsExactly("breaks", "holds"));
    }

    @Test
    void the_gate_is_explored_and_the_night_is_sampled_by_both_strategies_in_both_sizes() {
        Map<String, Set<String>> searches = new TreeMap<>();
        for (Claim claim : claims) {
            Search search = spec(claim).search();
            assertThat(claim.engines()).hasSize(1);
            if (claim.engines().contains("lincheck") && claim.expectation() instanceof Expectation.Holds) {
                assertThat(claim.lane()).isEqualTo(Lane.SOAK);
                searches.computeIfAbsent(spec(claim).type(), type -> new TreeSet<>())
                        .add(search.strategy() + " " + search.threads() + "x" + search.operationsPerThread());
            }
        }
        List<String> sound = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.lane() == Lane.GATE && claim.expectation() instanceof Expectation.Holds) {
                sound.add(spec(claim).type());
            }
        }

        assertThat(searches).containsOnlyKeys(sound.toArray(String[]::new));
        assertThat(searches.values())
                .allSatisfy(each -> assertThat(each)
                        .containsExactly("MODEL_CHECKING 2x3", "MODEL_CHECKING 3x2", "STRESS 2x3", "STRESS 3x2"));
    }

    @Test
    void removal_and_truncation_that_wait_run_under_model_checking() throws InterruptedException {
        Set<String> waiting =
                Set.of("memremap/lincheck-spec-long-page-map-2x3", "devmap-pages/lincheck-spec-long-truncation-2x3");
        List<Claim> some =
                claims.stream().filter(claim -> waiting.contains(claim.id())).toList();
        Map<String, Evidence> evidence = new TreeMap<>();

        new LincheckChecker().check(some, BRIEF, new Checker.Observer() {
            @Override
            public void progress(Claim claim, String line) {}

            @Override
            public void decided(Claim claim, Evidence what) {
                evidence.put(claim.id(), what);
            }
        });

        assertThat(evidence).hasSize(2).allSatisfy((id, what) -> {
            assertThat(what.findings()).as(id).isEmpty();
            assertThat(what.counts().executions()).as(id).isPositive();
            assertThat(what.reach()).as(id).isEqualTo(Evidence.Reach.ABANDONED);
        });
    }

    @Test
    void claims_are_unique_and_found_as_a_service() {
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
        assertThat(ServiceLoader.load(Catalogue.class))
                .hasAtLeastOneElementOfType(PageMapSpecCatalogue.class)
                .hasAtLeastOneElementOfType(MappedFileSpecCatalogue.class);
    }
}
