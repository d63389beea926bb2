// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.report.Golden;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.Figure;
import org.daxcheck.report.cost.Measured;
import org.daxcheck.report.cost.Measurements;
import org.daxcheck.report.cost.PathCost;
import org.daxcheck.report.text.DesignCosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JmhResultsTest {

    @TempDir
    private Path folder;

    @Test
    void costs_are_ratios_to_d1_and_what_was_not_measured_is_left_out() throws IOException {
        Path file = Path.of("src", "test", "resources", "jmh", "designs.json");
        Golden.check("design-costs.txt", DesignCosts.lines(costs(JmhResults.read(file))));
    }

    private static List<DesignCost> costs(Measurements measured) {
        return designs(measured)
                .map(design -> new DesignCost(design, List.of(), "", measured.of(design)))
                .toList();
    }

    private static Stream<String> designs(Measurements measured) {
        return measured.results().stream().map(Measured::design).distinct();
    }

    @Test
    void the_error_of_a_ratio_is_that_of_both_figures() {
        Figure ratio = new Figure(30, 3).over(new Figure(10, 2));
        assertThat(ratio.value()).isEqualTo(3);
        assertThat(ratio.error()).isCloseTo(3 * Math.sqrt(0.01 + 0.04), within(1e-9));
        assertThat(new Figure(30, 3).over(Figure.NONE).value()).isNaN();
    }

    @Test
    void a_design_that_was_not_measured_is_told_with_the_one_that_does_the_same() {
        PathCost map = new PathCost("map", 2, 3, List.of(), List.of());
        PathCost other = new PathCost("map", 3, 3, List.of(), List.of());
        Measurements measured = new Measurements(
                "a machine",
                List.of(new Measured("d1", "Paths.mapAlone", new Figure(2, 0.5), new Figure(1, 0), Double.NaN)));
        assertThat(DesignCosts.lines(List.of(
                        new DesignCost("d1", List.of(map), "", measured),
                        new DesignCost("d1-early", List.of(map), "", Measurements.NONE),
                        new DesignCost("d8-v3", List.of(other), "", Measurements.NONE))))
                .contains("d1-early  not measured: of its hot paths the same is counted as of those of d1")
                .contains("d8-v3  not measured in this run")
                .anyMatch(line -> line.matches("d1 in ns +2\\.00 \\+-0\\.50 .*"));
    }

    @Test
    void of_several_that_do_the_same_a_variant_of_the_same_design_is_named() {
        PathCost map = new PathCost("map", 2, 3, List.of(), List.of());
        Measurements measured = new Measurements(
                "a machine", List.of(new Measured("any", "Paths.mapAlone", Figure.NONE, Figure.NONE, Double.NaN)));
        assertThat(DesignCosts.lines(List.of(
                        new DesignCost("d6", List.of(map), "", measured),
                        new DesignCost("d8-answer", List.of(map), "", measured),
                        new DesignCost("d8", List.of(map), "", Measurements.NONE))))
                .contains("d8  not measured: of its hot paths the same is counted as of those of d8-answer");
    }

    @Test
    void what_is_in_the_tree_was_measured_of_every_design_and_says_where() throws IOException {
        Measurements kept = JmhResults.read(Path.of("..", "stress", "bench", "designs.json"));
        assertThat(kept.source()).contains("2 cores", "JDK 17");
        assertThat(designs(kept)).contains("d0", "d1", "d5", "d6", "d7-grace", "d8-folio", "d9", "d10", "d11");
        assertThat(designs(kept))
                .allSatisfy(design -> assertThat(kept.of(design).results())
                        .hasSize(7)
                        .allMatch(one ->
                                one.nanoseconds().value() > 0 && one.timesD1().value() > 0));
        assertThat(String.join("\n", DesignCosts.lines(costs(kept))))
                .contains("d1 in ns")
                .contains("measured: designs.json: 2026-11-27, 2 cores, JDK 17")
                .contains("DesignBench");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "nonsense", "[{\"benchmark\": \"a.B.c\"}]"})
    void what_is_not_written_by_jmh_is_refused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("designs.json"), content);
        assertThatThrownBy(() -> JmhResults.read(file)).isInstanceOf(IOException.class);
        assertThat(file).exists();
    }
}
