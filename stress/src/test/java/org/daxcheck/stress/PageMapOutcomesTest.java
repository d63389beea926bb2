// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Expectation;
import org.daxcheck.stress.outcome.Keeper;
import org.daxcheck.stress.outcome.Keeps;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Outcome;

class PageMapOutcomesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TEST = Pattern.compile("@Keeps\\([^)]*\\)\\s+public static class (\\w+)");

    private final List<Claim> claims = new PageMapOutcomes().claims();

    private Stream<Claim> of(Lane lane) {
        return claims.stream().filter(claim -> claim.lane() == lane);
    }

    private static OutcomeTest test(Claim claim) {
        return (OutcomeTest) claim.scenario();
    }

    private static Keeper keeper(Claim claim) {
        return test(claim).test().getAnnotation(Keeps.class).value();
    }

    private static boolean holds(Claim claim) {
        return claim.expectation() instanceof Expectation.Holds;
    }

    @Test
    void every_test_in_the_sources_is_on_the_list_that_the_compiler_wrote_and_no_other() throws IOException {
        Collection<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String outer =
                        SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
                Matcher matcher = TEST.matcher(Files.readString(file));
                while (matcher.find()) {
                    written.add(outer + "$" + matcher.group(1));
                }
            }
        }
        Collection<String> listed = new TreeSet<>(
                of(Lane.GATE).map(claim -> test(claim).test().getName()).toList());

        assertThat(written).isNotEmpty();
        assertThat(listed).isEqualTo(written);
    }

    @Test
    void every_scenario_holds_for_somebody_and_is_broken_by_somebody() {
        Map<String, List<Claim>> scenarios = of(Lane.GATE)
                .collect(Collectors.groupingBy(claim -> claim.scenario().id()));

        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(30);
        assertThat(scenarios).allSatisfy((id, all) -> {
            assertThat(all).as(id).anyMatch(PageMapOutcomesTest::holds);
            assertThat(all).as(id).anyMatch(claim -> !holds(claim));
        });
    }

    @Test
    void every_keeper_answers_and_a_mistaken_one_breaks_wherever_it_does() {
        assertThat(of(Lane.GATE).map(PageMapOutcomesTest::keeper).distinct())
                .containsExactlyInAnyOrder(Keeper.values());
        assertThat(of(Lane.GATE).filter(claim -> keeper(claim).mistaken()))
                .isNotEmpty()
                .noneMatch(PageMapOutcomesTest::holds);
    }

    @Test
    void counts_of_every_kind_meet_the_same_scenarios() {
        Set<String> atomic = scenarios(Keeper.ATOMIC_REF);

        assertThat(atomic).hasSizeGreaterThanOrEqualTo(10);
        assertThat(scenarios(Keeper.PERCPU_REF)).isEqualTo(atomic);
        assertThat(scenarios(Keeper.LOCKED_REF)).isEqualTo(atomic);
        assertThat(scenarios(Keeper.FOLIOS_PERCPU)).isNotEmpty().isEqualTo(scenarios(Keeper.FOLIOS_LOCKED));
    }

    private Set<String> scenarios(Keeper keeper) {
        return of(Lane.GATE)
                .filter(claim -> keeper(claim) == keeper)
                .map(claim -> claim.scenario().id())
                .collect(Collectors.toSet());
    }

    @Test
    void what_must_hold_is_run_on_hardware_at_night_and_what_must_break_is_explored_only() {
        assertThat(of(Lane.SOAK).map(claim -> test(claim).type()))
                .containsExactlyInAnyOrderElementsOf(of(Lane.GATE)
                        .filter(PageMapOutcomesTest::holds)
                        .map(claim -> test(claim).type())
                        .toList());
        assertThat(of(Lane.SOAK)).allMatch(claim -> claim.engines().equals(Set.of("jcstress")));
        assertThat(of(Lane.GATE)).allMatch(claim -> claim.engines().contains("explorer"));
        assertThat(of(Lane.GATE).filter(claim -> claim.engines().contains("jcstress")))
                .hasSize(3)
                .allMatch(PageMapOutcomesTest::holds);
    }

    @Test
    void every_outcome_has_a_reason_and_parts_take_nothing_but_the_result() {
        assertThat(of(Lane.GATE)).isNotEmpty().allSatisfy(claim -> {
            List<Outcome> outcomes = Grades.of(test(claim).test()).outcomes();
            assertThat(outcomes)
                    .as(claim.id())
                    .noneMatch(outcome -> outcome.desc().isBlank())
                    .anyMatch(outcome -> outcome.expect().name().startsWith("ACCEPTABLE"));
            assertThat(Stream.of(test(claim).test().getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Actor.class)
                                    || method.isAnnotationPresent(Arbiter.class)))
                    .hasSizeGreaterThan(test(claim).termination() ? 0 : 1)
                    .allMatch(method -> Stream.of(method.getParameterTypes())
                            .allMatch(type -> type.getSimpleName().endsWith("_Result")));
        });
    }

    @Test
    void claims_are_unique_described_found_as_a_service_and_taken_by_the_engine() {
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates().noneMatch(id -> id.contains(" "));
        assertThat(claims).extracting(claim -> claim.scenario().about()).noneMatch(String::isBlank);
        assertThat(claims).allMatch(new JCStressChecker()::accepts);
        assertThat(ServiceLoader.load(Catalogue.class)).hasAtLeastOneElementOfType(PageMapOutcomes.class);
    }
}
