// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Operation;
import org.daxcheck.spec.EntryLockSpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CallsTest {

    private boolean memory = true;
    private final EntryLock lock =
            new EntryLockSpec(EntryLockSettings.checking().withPreload(() -> memory));
    private final long[] registers = new long[Operation.REGISTERS];

    private @Nullable Object answer(Call call) {
        return call.operation().body().run(lock, registers);
    }

    @Test
    void a_fault_answers_what_it_found_and_leaves_it_unlocked() {
        assertThat(answer(Calls.fault(0))).isEqualTo("PTE empty");
        assertThat(answer(Calls.pmdFault(0))).isEqualTo("EEXIST");
        assertThat(answer(Calls.pmdFault(2))).isEqualTo("PMD empty");
        assertThat(lock.lookup(0)).isEqualTo(EntryWord.empty(EntrySize.PTE));
        memory = false;
        assertThat(answer(Calls.fault(1))).isEqualTo("ENOMEM");
    }

    @Test
    void a_write_fault_leaves_a_dirty_block() {
        assertThat(answer(Calls.writeFault(0, 7))).isEqualTo("PTE empty");
        assertThat(answer(Calls.lookup(0))).isEqualTo("PTE 7");
        assertThat(answer(Calls.tagAll())).isEqualTo("done");
        assertThat(answer(Calls.writeBack(0))).isEqualTo(true);
        assertThat(answer(Calls.invalidate(0))).isEqualTo(true);
        assertThat(answer(Calls.pmdWriteFault(0, 8))).isEqualTo("PMD empty");
        assertThat(answer(Calls.lookup(1))).isEqualTo("PMD 8");
        assertThat(answer(Calls.entries())).isEqualTo(1L);
    }

    @Test
    void a_read_fault_leaves_a_page_unless_there_is_a_block() {
        assertThat(answer(Calls.readFault(0))).isEqualTo("PTE empty");
        assertThat(answer(Calls.readFault(0))).isEqualTo("page");
        assertThat(answer(Calls.peek(0))).isEqualTo("page");
        assertThat(answer(Calls.writeFault(0, 7))).isEqualTo("page");
        assertThat(answer(Calls.readFault(0))).isEqualTo("PTE 7");
        assertThat(answer(Calls.truncatePage(0))).isEqualTo(false);
        assertThat(answer(Calls.delete(0))).isEqualTo(true);
    }

    @Test
    void a_fault_without_memory_gives_back_what_it_holds() {
        answer(Calls.readFault(0));
        answer(Calls.fault(1));
        memory = false;
        assertThat(answer(Calls.writeFault(0, 7))).isEqualTo("ENOMEM");
        assertThat(answer(Calls.readFault(1))).isEqualTo("ENOMEM");
        memory = true;
        assertThat(answer(Calls.truncatePage(0))).isEqualTo(true);
        assertThat(answer(Calls.readFault(1))).isEqualTo("PTE empty");
    }

    @Test
    void open_calls_carry_what_is_held_in_a_register() {
        assertThat(answer(OpenCalls.put(0))).isEqualTo("nothing held");
        assertThat(answer(OpenCalls.loadHole(0))).isEqualTo("nothing held");
        assertThat(answer(OpenCalls.grab(0, EntrySize.PTE))).isEqualTo("PTE empty");
        assertThat(answer(OpenCalls.loadHole(0))).isEqualTo("done");
        assertThat(answer(OpenCalls.insert(0, EntryWord.block(7, EntrySize.PTE), true)))
                .isEqualTo("done");
        assertThat(answer(OpenCalls.put(0))).isEqualTo("done");
        assertThat(answer(OpenCalls.grab(0, EntrySize.PMD))).isEqualTo("EEXIST");
        assertThat(answer(OpenCalls.put(0))).isEqualTo("nothing held");
    }

    @Test
    void labels_read_as_the_kernel_names_its_functions() {
        assertThat(OpenCalls.grab(0, EntrySize.PTE)).hasToString("grab_mapping_entry(0, PTE)");
        assertThat(Calls.writeFault(0, 7)).hasToString("write fault(0)");
        assertThat(OpenCalls.insert(1, EntryWord.block(7, EntrySize.PTE), false))
                .hasToString("dax_insert_mapping_entry(1, PTE 7)");
    }

    @Test
    void a_slug_with_a_hyphen_is_refused() {
        assertThatThrownBy(() -> new Call("a-b", Calls.fault(0).operation()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
