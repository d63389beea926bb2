// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.stress.host.Depth;
import org.daxcheck.stress.outcome.Answers;
import org.daxcheck.stress.outcome.Port;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Outcome;

class OutcomeCatalogueTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TEST = Pattern.compile("@Answers\\([^)]*\\)\\s+public static class (\\w+)");

    private final List<Claim> claims = new OutcomeCatalogue().claims();

    private Stream<OutcomeTest> tests(Lane lane) {
        return claims.stream().filter(claim -> claim.lane() == lane).map(claim -> (OutcomeTest) claim.scenario());
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
                tests(Lane.GATE).map(test -> test.test().getName()).toList());

        assertThat(written).isNotEmpty();
        assertThat(listed).isEqualTo(written);
    }

    private Map<Port, List<String>> scenarios() {
        return tests(Lane.GATE)
                .collect(Collectors.groupingBy(
                        test -> test.test().getAnnotation(Answers.class).value(),
                        Collectors.mapping(OutcomeTest::id, Collectors.toList())));
    }

    @Test
    void every_port_answers_in_at_least_thirty_tests_and_every_fault_in_one() {
        Map<Port, List<String>> scenarios = scenarios();

        assertThat(scenarios).containsOnlyKeys(Port.values());
        scenarios.forEach(
                (port, ids) -> assertThat(ids).as(port.name()).hasSizeGreaterThanOrEqualTo(port.complete() ? 30 : 1));
    }

    @Test
    void a_lost_wake_up_that_must_be_found_is_found_by_no_clock() {
        assertThat(new OutcomeCatalogue().claims())
                .filteredOn(claim -> claim.expectation().equals(Expectation.breaks(Kind.LOST_WAKEUP)))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.engines()).containsExactly("explorer"));
    }

    @Test
    void every_scenario_is_put_to_every_port_that_knows_what_it_is_about() {
        List<String> all = scenarios().getOrDefault(Port.REPAIRED, List.of());
        List<String> notForTheXarray = new ArrayList<>(all);
        notForTheXarray.removeAll(scenarios().getOrDefault(Port.XARRAY, List.of()));

        assertThat(scenarios().get(Port.FAITHFUL)).isEqualTo(all);
        assertThat(all)
                .as("wakes everybody, so nobody can use up the wake-up of another")
                .containsAll(scenarios().getOrDefault(Port.LOCK_FREE, List.of()))
                .hasSize(scenarios().getOrDefault(Port.LOCK_FREE, List.of()).size() + 1);
        assertThat(scenarios().get(Port.LOCK_FREE)).doesNotContain("wakeup.stranger-stands-first");
        assertThat(all).containsAll(scenarios().getOrDefault(Port.XARRAY, List.of()));
        assertThat(notForTheXarray)
                .containsExactlyInAnyOrder(
                        "crowd.three-holes",
                        "downgrade.no-memory-for-one",
                        "exclusion.same-page",
                        "holepage.fault-against-hole",
                        "holepage.replace-against-fault",
                        "holepage.truncate-against-fault",
                        "holepage.truncate-against-huge",
                        "holepage.truncate-against-replace",
                        "holepage.truncate-twice",
                        "insertion.hole-against-huge",
                        "insertion.no-memory-for-one",
                        "invalidation.page-is-left-alone",
                        "wakeup.hole-wakes-fault",
                        "wakeup.put-page-wakes-truncation",
                        "wakeup.replace-wakes-fault");
    }

    @Test
    void a_fault_must_break_and_a_port_breaks_only_where_its_mistake_is_on_record() {
        assertThat(tests(Lane.GATE).map(test -> test.test().getAnnotation(Answers.class)))
                .allMatch(answers -> answers.value().complete() || answers.breaks().length > 0);
        assertThat(tests(Lane.GATE)
                        .filter(test ->
                                test.test().getAnnotation(Answers.class).value().complete())
                        .filter(test -> test.test().getAnnotation(Answers.class).breaks().length > 0)
                        .map(test -> test.test().getSimpleName() + " " + test.id()))
                .containsExactlyInAnyOrder("Faithful crowd.invalidate-thrice", "Faithful crowd.invalidate-then-peek");
    }

    @Test
    void every_outcome_has_a_reason_and_every_test_allows_something() {
        assertThat(tests(Lane.GATE)).isNotEmpty().allSatisfy(test -> {
            List<Outcome> outcomes = Grades.of(test.test()).outcomes();
            assertThat(outcomes)
                    .as(test.id())
                    .anyMatch(outcome -> outcome.expect().name().startsWith("ACCEPTABLE"));
            assertThat(outcomes)
                    .as(test.id())
                    .noneMatch(outcome -> outcome.desc().isBlank());
        });
    }

    @Test
    void actors_take_nothing_but_the_result_so_that_any_executor_can_run_them() {
        assertThat(tests(Lane.GATE)).isNotEmpty().allSatisfy(test -> {
            assertThat(Stream.of(test.test().getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Actor.class)))
                    .isNotEmpty()
                    .allMatch(method -> Stream.of(method.getParameterTypes())
                            .allMatch(type -> type.getSimpleName().endsWith("_Result")));
        });
    }

    @Test
    void claims_are_unique_described_and_the_same_every_time() {
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates().noneMatch(id -> id.contains(" "));
        assertThat(claims).extracting(claim -> claim.scenario().about()).noneMatch(String::isBlank);
        assertThat(new OutcomeCatalogue().claims())
                .extracting(Claim::id, Claim::lane, Claim::scenario)
                .containsExactlyElementsOf(claims.stream()
                        .map(claim -> org.assertj.core.groups.Tuple.tuple(claim.id(), claim.lane(), claim.scenario()))
                        .toList());
    }

    @Test
    void both_lanes_ask_every_test_and_a_crowd_is_over_subscribed_in_the_soak_lane_only() {
        assertThat(tests(Lane.SOAK).map(OutcomeTest::test))
                .containsExactlyInAnyOrderElementsOf(
                        tests(Lane.GATE).map(OutcomeTest::test).toList());
        assertThat(tests(Lane.GATE)).allMatch(test -> test.depth() == Depth.GATE);
        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(tests(Lane.SOAK))
                .allMatch(test -> test.depth() == (test.threads() > processors ? Depth.OVERSUBSCRIBED : Depth.SOAK));
        assertThat(tests(Lane.GATE).map(OutcomeTest::threads)).contains(3, 4);
    }

    @Test
    void the_engine_and_its_claims_are_found_as_services() {
        assertThat(ServiceLoader.load(Checker.class)).hasAtLeastOneElementOfType(JCStressChecker.class);
        assertThat(ServiceLoader.load(Catalogue.class)).hasAtLeastOneElementOfType(OutcomeCatalogue.class);
        assertThat(claims).allMatch(new JCStressChecker()::accepts);
    }
}
