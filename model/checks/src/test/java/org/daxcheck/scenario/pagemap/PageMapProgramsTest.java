// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.claim.Program;
import org.daxcheck.scenario.Orders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PageMapProgramsTest {

    private static Stream<? extends List<? extends Program<?>>> families() {
        return Stream.of(
                RefPrograms.all(),
                PageMapPrograms.all(),
                FolioPrograms.small(),
                FolioPrograms.huge(),
                PrivatePrograms.all(),
                FilePrograms.all(),
                LayoutPrograms.all(),
                MappedFilePrograms.all(),
                DevicePrograms.all(),
                TruncatePrograms.all(),
                AssociationPrograms.all(),
                DeviceDaxPrograms.all());
    }

    static Stream<? extends Program<?>> judged() {
        return families()
                .flatMap(List::stream)
                .filter(program -> program.specification().isPresent());
    }

    @ParameterizedTest
    @MethodSource("judged")
    <A> void a_program_ends_in_every_order_of_its_operations_and_keeps_the_invariants(Program<A> program) {
        Orders<A> orders = new Orders<>(program)
                .runAll(end ->
                        program.afterwards().forEach(check -> check.body().accept(end)));
        assertThat(orders.complete()).isPositive();
        assertThat(orders.stuck()).isZero();
    }

    @Test
    void ids_are_unique_in_a_family_and_short_and_without_white_space() {
        assertThat(families())
                .allSatisfy(
                        family -> assertThat(family.stream().map(Program::id).toList())
                                .doesNotHaveDuplicates()
                                .allMatch(id -> id.matches("[a-z0-9-]{1,40}")));
    }

    @Test
    void every_program_says_what_it_is_about_in_one_sentence() {
        assertThat(families().flatMap(List::stream))
                .allMatch(program -> program.about().endsWith("."));
    }

    @Test
    void a_number_that_is_not_as_it_must_be_fails_a_check() {
        assertThatThrownBy(() -> Staging.require("references", 2, 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2, and should be 1");
        Staging.require("references", 1, 1);
    }
}
