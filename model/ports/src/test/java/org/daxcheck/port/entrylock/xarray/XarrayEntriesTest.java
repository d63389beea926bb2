// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.api.EntryWord.EEXIST;
import static org.daxcheck.api.EntryWord.ENOMEM;
import static org.daxcheck.api.EntryWord.NONE;
import static org.daxcheck.api.EntryWord.block;
import static org.daxcheck.api.EntryWord.empty;
import static org.daxcheck.api.EntryWord.locked;
import static org.daxcheck.api.EntryWord.zero;
import static org.daxcheck.api.EntryWord.zeroPmd;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.Tag;
import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

final class XarrayEntriesTest {

    private boolean memory = true;
    private final List<String> unmapped = new ArrayList<>();
    private final XarrayEntries lock = new XarrayEntries(EntryLockSettings.checking()
            .withPreload(() -> memory)
            .withUnmap((first, pages) -> unmapped.add(first + "+" + pages)));

    @Test
    void grab_makes_an_entry_and_put_unlocks_it() {
        long held = lock.grab(3, PMD);
        assertThat(held).isEqualTo(locked(empty(PMD)));
        assertThat(lock.lookup(2)).isEqualTo(held);
        lock.put(3, held);
        assertThat(lock.lookup(2)).isEqualTo(empty(PMD));
        assertThat(lock.entries()).isEqualTo(1);
    }

    @Test
    void a_pmd_request_does_not_wait_for_anything_smaller() {
        lock.grab(1, PTE);
        assertThat(lock.grab(0, PMD)).isEqualTo(EEXIST);
        assertThat(lock.grab(1, PMD)).isEqualTo(EEXIST);
    }

    @Test
    void a_pte_request_splits_a_zero_pmd_and_unmaps_it() {
        lock.put(0, lock.insert(0, lock.grab(0, PMD), zeroPmd(), false));
        assertThat(lock.grab(1, PTE)).isEqualTo(locked(empty(PTE)));
        assertThat(lock.lookup(0)).isEqualTo(NONE);
        assertThat(lock.entries()).isEqualTo(1);
        assertThat(unmapped).containsExactly("0+2");
    }

    @Test
    void a_split_that_finds_no_memory_has_taken_the_pmd_away_already() {
        lock.put(0, lock.grab(0, PMD));
        memory = false;
        assertThat(lock.grab(1, PTE)).isEqualTo(ENOMEM);
        assertThat(lock.lookup(0)).isEqualTo(NONE);
        assertThat(lock.entries()).isZero();
    }

    @Test
    void under_pressure_a_split_takes_memory_at_the_second_request() {
        XarrayEntries pressed = XarrayEntries.underPressure(EntryLockSettings.checking());
        pressed.put(0, pressed.grab(0, PMD));
        assertThat(pressed.grab(1, PTE)).isEqualTo(locked(empty(PTE)));
        assertThat(pressed.lookup(0)).isEqualTo(NONE);
        assertThat(pressed.entries()).isEqualTo(1);
    }

    @Test
    void insert_returns_what_stands_there_and_put_stores_it_again() {
        lock.put(0, lock.insert(0, lock.grab(0, PMD), block(8, PMD), true));
        long held = lock.grab(1, PTE);
        assertThat(held).isEqualTo(locked(block(8, PMD)));
        long inserted = lock.insert(1, held, block(9, PTE), true);
        assertThat(inserted).isEqualTo(held);
        lock.put(1, inserted);
        assertThat(lock.lookup(1)).isEqualTo(block(8, PMD));
        assertThat(lock.tagged(1, Tag.DIRTY)).isTrue();
    }

    @Test
    void a_read_of_a_hole_is_a_zero_entry() {
        lock.put(0, lock.loadHole(0, lock.grab(0, PTE)));
        assertThat(lock.lookup(0)).isEqualTo(zero(PTE));
        assertThat(lock.truncatePage(0)).isFalse();
        lock.put(0, lock.insert(0, lock.grab(0, PTE), block(7, PTE), true));
        assertThat(unmapped).containsExactly("0+1");
    }

    @Test
    void a_dirty_entry_is_deleted_but_not_invalidated() {
        lock.put(0, lock.insert(0, lock.grab(0, PTE), block(7, PTE), true));
        assertThat(lock.invalidate(0)).isFalse();
        assertThat(lock.delete(0)).isTrue();
        assertThat(lock.delete(0)).isFalse();
        assertThat(lock.entries()).isZero();
    }

    @Test
    void writeback_flushes_what_was_chosen_once() {
        lock.put(2, lock.insert(2, lock.grab(2, PMD), block(8, PMD), true));
        assertThat(lock.writeBack(2)).isFalse();
        lock.tagForWriteback(3, 3);
        assertThat(lock.writeBack(3)).isTrue();
        assertThat(lock.writeBack(3)).isFalse();
        assertThat(lock.tagged(2, Tag.DIRTY)).isFalse();
        assertThat(lock.lookup(2)).isEqualTo(block(8, PMD));
    }

    @Test
    void an_unlock_of_what_is_not_locked_is_a_bug() {
        lock.put(0, lock.grab(0, PTE));
        assertThatThrownBy(() -> lock.put(0, locked(empty(PTE)))).isInstanceOf(KernelBug.class);
    }

    @Test
    void a_waiter_is_woken_by_the_unlock() throws InterruptedException {
        long held = lock.grab(0, PTE);
        List<Long> found = new ArrayList<>();
        Thread waiter = new Thread(() -> found.add(lock.peek(0)));
        waiter.start();
        lock.put(0, held);
        waiter.join();
        assertThat(found).containsExactly(empty(PTE));
    }
}
