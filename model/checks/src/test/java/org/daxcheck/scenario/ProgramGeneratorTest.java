// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daxcheck.scenario.call.Calls.fault;
import static org.daxcheck.scenario.call.Calls.invalidate;
import static org.daxcheck.scenario.call.Calls.peek;
import static org.daxcheck.scenario.call.Calls.pmdFault;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.call.Call;
import org.daxcheck.scenario.call.Vocabulary;
import org.junit.jupiter.api.Test;

final class ProgramGeneratorTest {

    @Test
    void two_threads_with_one_call_each_are_the_unordered_pairs() {
        assertThat(new ProgramGenerator(List.of(fault(0), invalidate(0)), 2, 1).programs())
                .extracting(Program::id)
                .containsExactly("fault0_fault0", "fault0_inv0", "inv0_inv0");
    }

    @Test
    void programs_are_counted_as_multisets_of_call_sequences() {
        // 3 words, up to 2 calls: 12 sequences; C(13, 2) pairs and C(14, 3) triples.
        ProgramGenerator generator = new ProgramGenerator(List.of(fault(0), pmdFault(0), peek(1)), 3, 2);
        List<String> ids = generator.programs().map(Program::id).toList();
        assertThat(ids).hasSize(78 + 364).doesNotHaveDuplicates();
    }

    @Test
    void programs_come_smallest_first() {
        ProgramGenerator generator = new ProgramGenerator(List.of(fault(0), invalidate(1)), 3, 2);
        assertThat(generator.programs().map(Program::operations).toList()).isSorted();
    }

    @Test
    void generated_programs_end_in_every_order() {
        ProgramGenerator generator = new ProgramGenerator(List.of(fault(0), pmdFault(1), invalidate(0)), 2, 2);
        assertThat(generator.programs()).allSatisfy(program -> {
            Orders<?> orders = new Orders<>(program).runAll(end -> {});
            assertThat(orders.complete()).isPositive();
            assertThat(orders.stuck()).isZero();
        });
    }

    @Test
    void no_program_has_more_calls_than_the_bound_on_all_threads() {
        ProgramGenerator generator = new ProgramGenerator(List.of(fault(0), peek(1)), 3, 2);
        assertThat(generator.programs(3)).isNotEmpty().allMatch(program -> program.operations() <= 3);
        assertThat(generator.programs(3).count())
                .isEqualTo(generator
                        .programs()
                        .filter(one -> one.operations() <= 3)
                        .count());
    }

    @Test
    void a_program_is_made_again_from_its_id() {
        List<Call> vocabulary = Vocabulary.withHolePages();
        assertThat(new ProgramGenerator(vocabulary, 3, 2).programs(3)).allSatisfy(program -> {
            Program<?> again =
                    ProgramGenerator.program(vocabulary, program.id()).orElseThrow();
            assertThat(again.id()).isEqualTo(program.id());
            assertThat(again.operations()).isEqualTo(program.operations());
        });
        assertThat(ProgramGenerator.program(vocabulary, "hold-inv-x3")).isEmpty();
        assertThat(ProgramGenerator.program(vocabulary, "fault0")).isEmpty();
        assertThat(ProgramGenerator.program(vocabulary, "fault0_nothing")).isEmpty();
    }

    @Test
    void programs_are_counted_as_many_as_are_made() {
        List<Call> vocabulary = Vocabulary.general();
        for (int most : new int[] {2, 3, 4}) {
            ProgramGenerator generator = new ProgramGenerator(vocabulary, 3, 2);
            assertThat(generator.count(most)).isEqualTo(generator.programs(most).count());
        }
        assertThat(new ProgramGenerator(Vocabulary.withHolePages(), 4, 1).count(4))
                .isEqualTo(12_628);
    }

    @Test
    void a_sample_is_of_different_programs_and_reaches_all_of_them() {
        ProgramGenerator generator = new ProgramGenerator(List.of(fault(0), peek(1)), 3, 2);
        Set<String> all = generator.programs(5).map(Program::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            List<String> sample = generator.sample(5, 7, seed).map(Program::id).toList();
            assertThat(sample).hasSize(7).doesNotHaveDuplicates();
            assertThat(generator.sample(5, 7, seed).map(Program::id)).isEqualTo(sample);
            seen.addAll(sample);
        }
        assertThat(seen).isEqualTo(all);
        assertThat(generator.sample(5, 1_000, 1).map(Program::id)).hasSameSizeAs(all);
    }

    @Test
    void an_empty_vocabulary_is_refused() {
        assertThatThrownBy(() -> new ProgramGenerator(List.of(), 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
