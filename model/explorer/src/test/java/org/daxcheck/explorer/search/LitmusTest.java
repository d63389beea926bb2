// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.toy.Litmus;
import org.daxcheck.explorer.toy.ToySource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class LitmusTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "litmus.csv", numLinesToSkip = 1, delimiter = '|')
    void outcomes_are_those_of_sequential_consistency(String name, String outcomes, long traces) throws Exception {
        Litmus.Test test = Litmus.of(name);
        TreeSet<String> finals = new TreeSet<>();
        Listener listener = new Listener() {
            @Override
            public List<Defect> executed(Executed execution) {
                finals.add(finals(test, execution));
                return List.of();
            }
        };
        Result result = Exploration.of(new ToySource(test.toy(), false), Options.DEFAULT)
                .run(listener);
        assertThat(result.complete()).isTrue();
        assertThat(result.counts().executions()).isEqualTo(traces);
        assertThat(result.outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isIn(0L, traces);
        if (test.finals().isEmpty()) {
            assertThat(result.outcomes().keySet()).isEqualTo(new TreeSet<>(List.of(outcomes.split("; "))));
        } else {
            assertThat(finals).isEqualTo(new TreeSet<>(List.of(outcomes.split("; "))));
        }
    }

    private static String finals(Litmus.Test test, Executed execution) {
        List<String> parts = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < test.finals().size(); i++) {
            parts.add(test.names().get(i) + "=" + execution.state(test.finals().get(i)));
        }
        for (int i = 0; i < execution.length(); i++) {
            if (execution.op(i).kind() == org.daxcheck.explorer.event.Kind.REPORT) {
                reports.add(Long.toString(execution.op(i).a()));
            }
        }
        String state = String.join(" ", parts);
        String seen = String.join(", ", reports);
        return seen.isEmpty() || state.isEmpty() ? state + seen : state + ", " + seen;
    }
}
