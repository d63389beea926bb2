// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daxcheck.report.Golden;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.Measured;
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
        Map<String, List<Measured>> byDesign = JmhResults.read(file).stream()
                .collect(Collectors.groupingBy(Measured::design, TreeMap::new, Collectors.toList()));
        List<DesignCost> costs = byDesign.entrySet().stream()
                .map(one -> new DesignCost(one.getKey(), List.of(), "", one.getValue()))
                .toList();
        Golden.check("design-costs.txt", DesignCosts.lines(costs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "nonsense", "[{\"benchmark\": \"a.B.c\"}]"})
    void what_is_not_written_by_jmh_is_refused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("designs.json"), content);
        assertThatThrownBy(() -> JmhResults.read(file)).isInstanceOf(IOException.class);
        assertThat(file).exists();
    }
}
