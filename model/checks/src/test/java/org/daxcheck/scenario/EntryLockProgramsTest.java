// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EntryLockProgramsTest {

    static Stream<Program<EntryLock>> judged() {
        return everything().filter(program -> program.specification().isPresent());
    }

    private static Stream<Program<EntryLock>> everything() {
        Stream<ScarcePrograms> scarce =
                Stream.concat(EntryLockPrograms.scarce().stream(), EntryLockPrograms.scarceWithHolePages().stream());
        return Stream.of(
                        EntryLockPrograms.general().stream(),
                        EntryLockPrograms.withHolePages().stream(),
                        scarce.flatMap(some -> some.programs().stream()))
                .flatMap(programs -> programs);
    }

    @ParameterizedTest
    @MethodSource("judged")
    void a_program_ends_in_every_order_of_its_operations_and_keeps_the_invariants(Program<EntryLock> program) {
        Orders<EntryLock> orders = new Orders<>(program)
                .runAll(end ->
                        program.afterwards().forEach(check -> check.body().accept(end)));
        assertThat(orders.complete()).isPositive();
        assertThat(orders.stuck()).isZero();
    }

    @Test
    void ids_are_unique_and_short_and_without_white_space() {
        List<String> ids = everything().map(Program::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]{1,40}"));
    }

    @Test
    void every_program_says_what_it_is_about_in_one_sentence() {
        assertThat(everything()).allMatch(program -> program.about().endsWith("."));
    }

    @Test
    void programs_with_memory_enough_are_ordered_by_size() {
        List<Integer> sizes = EntryLockPrograms.general().stream()
                .map(program -> 100 * program.threads() + program.operations())
                .toList();
        assertThat(sizes).isSorted();
    }

    @Test
    void the_collision_families_come_in_every_size() {
        List<String> ids = EntryLockPrograms.general().stream().map(Program::id).toList();
        for (String family : List.of("pte-pte", "pte-pmd", "pmd-pmd")) {
            assertThat(ids)
                    .contains(family + "-2x1", family + "-2x2", family + "-3x1", family + "-2x3", family + "-3x2");
        }
    }

    @Test
    void the_smallest_scenarios_of_the_known_bugs_are_there() {
        assertThat(everything())
                .extracting(Program::id)
                .contains("hold-inv-x3", "hold-inv-peek-fault", "read-x3", "hold1-pmd", "hold-peek-fault");
    }
}
