// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.lincheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenariosTest {

    /** Stands for an operation. */
    void operation() {}

    private static List<Request> requests(int count, String group, boolean once) throws NoSuchMethodException {
        Method method = ScenariosTest.class.getDeclaredMethod("operation");
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(new Request(method, List.of(i), group, once));
        }
        return requests;
    }

    private static List<String> texts(List<Request> requests, int threads, int operations) {
        List<String> texts = new ArrayList<>();
        new Scenarios(requests, threads, operations).forEachRemaining(scenario -> texts.add(scenario.toString()));
        return texts;
    }

    /** All ways to choose a sequence for each thread, the order of the threads forgotten, counted the slow way. */
    private static int bruteForce(int requests, int threads, int operations) {
        List<String> sequences = new ArrayList<>(List.of(""));
        for (int from = 0, length = 0; length < operations; length++) {
            int to = sequences.size();
            for (int i = from; i < to; i++) {
                for (int request = 0; request < requests; request++) {
                    sequences.add(sequences.get(i) + request);
                }
            }
            from = to;
        }
        Set<List<String>> scenarios = new HashSet<>(Set.of(List.of()));
        for (int thread = 0; thread < threads; thread++) {
            Set<List<String>> more = new HashSet<>();
            for (List<String> scenario : scenarios) {
                for (String sequence : sequences) {
                    List<String> longer = new ArrayList<>(scenario);
                    longer.add(sequence);
                    longer.sort(null);
                    more.add(longer);
                }
            }
            scenarios = more;
        }
        return scenarios.size() - 1;
    }

    @Test
    void there_is_every_scenario_once_whatever_the_order_of_threads() throws Exception {
        for (int[] size : new int[][] {{2, 1, 1}, {3, 2, 1}, {3, 3, 1}, {2, 2, 2}, {3, 2, 2}, {2, 3, 2}, {2, 2, 3}}) {
            List<String> texts = texts(requests(size[0], "", false), size[1], size[2]);
            assertThat(texts).doesNotHaveDuplicates().hasSize(bruteForce(size[0], size[1], size[2]));
        }
    }

    @Test
    void the_smallest_scenarios_come_first() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        new Scenarios(requests(2, "", false), 2, 2)
                .forEachRemaining(scenario ->
                        sizes.add(scenario.stream().mapToInt(List::size).sum()));
        assertThat(sizes).isSorted();
    }

    @Test
    void operations_of_one_group_stay_on_one_thread_and_some_are_run_once() throws Exception {
        assertThat(texts(requests(1, "g", false), 2, 2)).hasSize(2).noneMatch(text -> text.contains("], ["));
        assertThat(texts(requests(1, "", true), 2, 2)).hasSize(1);
    }
}
