// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Checker;
import org.daxcheck.report.Golden;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.Measurements;
import org.daxcheck.report.cost.PathCost;
import org.daxcheck.report.text.HotPathTable;
import org.junit.jupiter.api.Test;

final class HotPathCountsTest {

    private static List<DesignCost> counted(List<String> designs) throws InterruptedException {
        List<Checker> explorer = ServiceLoader.load(Checker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(checker -> checker.engine().equals("explorer"))
                .toList();
        return new HotPathCounts(explorer, Measurements.NONE).of(designs);
    }

    private static PathCost path(DesignCost cost, String name) {
        return cost.paths().stream()
                .filter(path -> path.path().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the designs claim of themselves: where each of them asks the page map, and where it does not. */
    @Test
    void the_count_of_the_page_map_is_where_the_design_says() throws InterruptedException {
        List<DesignCost> costs = counted(List.of("d1", "d5", "d6", "d10", "d11"));
        assertThat(path(costs.get(0), "map").atomics()).isZero();
        assertThat(path(costs.get(0), "pin").contended()).hasSize(1);
        assertThat(path(costs.get(1), "insert").contended()).hasSize(1);
        assertThat(path(costs.get(1), "map").contended()).isEmpty();
        assertThat(path(costs.get(2), "map").contended()).hasSize(1);
        assertThat(path(costs.get(2), "pin").contended()).isEmpty();
        assertThat(path(costs.get(3), "pin").contended()).hasSize(1);
        assertThat(path(costs.get(4), "pin").contended()).isEmpty();
        assertThat(path(costs.get(4), "pin").atomics()).isEqualTo(1);
    }

    /** Whoever puts each page looks at each; whoever puts all references at once does not. */
    @Test
    void teardown_is_counted_too_and_lines_have_the_names_of_the_design() throws InterruptedException {
        List<DesignCost> costs = counted(List.of("d1", "d3"));
        assertThat(path(costs.get(0), "teardown").atomics())
                .isGreaterThan(path(costs.get(1), "teardown").atomics());
        assertThat(path(costs.get(0), "pin").contended()).containsExactly("pgmap.word");
        assertThat(path(costs.get(0), "teardown").contended()).contains("pgmap.word", "pages.counts.elements[0]");
    }

    @Test
    void every_design_is_counted() throws InterruptedException {
        List<String> all = DesignCatalogue.known().stream()
                .map(DesignClaim::design)
                .distinct()
                .toList();
        List<DesignCost> costs = counted(all);
        assertThat(costs).allSatisfy(cost -> {
            assertThat(cost.uncounted()).isEmpty();
            assertThat(cost.paths()).hasSize(10).anyMatch(path -> path.atomics() > 0);
        });
        Golden.check("hot-paths.txt", HotPathTable.lines(costs));
    }

    @Test
    void without_an_engine_that_counts_the_table_says_so() throws InterruptedException {
        List<DesignCost> costs = new HotPathCounts(List.of(), Measurements.NONE).of(List.of("d6"));
        assertThat(HotPathTable.lines(costs))
                .containsExactly("d6  hot paths not counted: no engine that is installed can count");
    }
}
