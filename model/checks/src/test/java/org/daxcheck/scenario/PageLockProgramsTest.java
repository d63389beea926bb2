// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.PageEntryLock;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.PageEntryLockSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PageLockProgramsTest {

    static Stream<Program<PageEntryLock>> all() {
        return PageLockPrograms.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_program_ends_in_every_order_of_its_operations_and_keeps_the_invariants(Program<PageEntryLock> program) {
        Orders<PageEntryLock> orders = new Orders<>(program)
                .runAll(end ->
                        program.afterwards().forEach(check -> check.body().accept(end)));
        assertThat(orders.complete()).isPositive();
        assertThat(orders.stuck()).isZero();
    }

    @Test
    void ids_are_unique() {
        assertThat(all().map(Program::id).toList()).doesNotHaveDuplicates();
    }

    @Test
    void an_entry_that_nobody_inserted_breaks_i_id() {
        PageEntryLock pages = new PageEntryLockSpec(EntryLockSettings.checking());
        EntryLock lock = pages.mapping(0);
        long held = lock.grab(0, EntrySize.PMD);
        lock.put(0, lock.insert(0, held, EntryWord.block(9, EntrySize.PMD), true));
        Program<PageEntryLock> program = PageLockPrograms.all().get(2);
        assertThat(program.id()).isEqualTo("failure-pmd-tail");
        assertThatThrownBy(() -> program.afterwards().stream()
                        .filter(check -> check.invariant().equals("I-id"))
                        .forEach(check -> check.body().accept(pages)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PMD 9");
    }
}
