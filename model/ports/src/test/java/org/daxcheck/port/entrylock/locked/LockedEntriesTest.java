// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.locked;

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
import static org.daxcheck.api.EntryWord.zeroPmd;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.sync.WaitTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One thread: what each operation does when nobody disturbs it. */
class LockedEntriesTest {

    private final AtomicBoolean memory = new AtomicBoolean(true);
    private final List<String> unmapped = new ArrayList<>();
    private final LockedEntries lock = entries(EntryLockSettings.checking(), Integer.MAX_VALUE);

    private LockedEntries entries(EntryLockSettings settings, int nodeLimit) {
        return new LockedEntries(
                settings.withPreload(memory::get).withUnmap((first, pages) -> unmapped.add(first + "+" + pages)),
                new WaitTable(settings.waitTableBits()),
                nodeLimit);
    }

    private long fill(long index, EntrySize size, long word, boolean write) {
        long held = lock.insert(index, lock.grab(index, size), word, write);
        lock.put(index, held);
        return EntryWord.unlocked(held);
    }

    private long readFault(long index) {
        long page = lock.loadHole(index, lock.grab(index, PTE));
        lock.put(index, page);
        return page;
    }

    @AfterEach
    void the_tree_lock_is_free_and_nobody_waits() {
        assertThat(lock.treeLock.isHeld()).isFalse();
        assertThat(lock.entryWaitqueue(0, NONE).active()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0,PTE", "1,PTE", "0,PMD", "3,PMD"})
    void a_grab_of_nothing_makes_a_locked_empty_entry_that_a_put_unlocks(long index, EntrySize size) {
        assertThat(lock.grab(index, size)).isEqualTo(locked(empty(size)));
        assertThat(lock.lookup(index)).isEqualTo(locked(empty(size)));
        assertThat(lock.entries()).isEqualTo(1);
        lock.put(index, locked(empty(size)));
        assertThat(lock.peek(index)).isEqualTo(empty(size));
        assertThat(lock.lookup(index ^ 1)).isEqualTo(size == PMD ? empty(PMD) : NONE);
    }

    @Test
    void a_grab_of_an_entry_with_a_block_returns_it_whatever_was_asked_for() {
        fill(2, PMD, block(8, PMD), false);
        assertThat(lock.grab(3, PTE)).isEqualTo(locked(block(8, PMD)));
        lock.put(3, locked(block(8, PMD)));
        assertThat(lock.grab(3, PMD)).isEqualTo(locked(block(8, PMD)));
        lock.put(2, locked(block(8, PMD)));
        assertThat(lock.lookup(2)).isEqualTo(block(8, PMD));
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void a_pmd_request_fails_where_a_pte_entry_stands_in_its_range(long pte) {
        fill(pte, PTE, block(5, PTE), false);
        assertThat(lock.grab(0, PMD)).isEqualTo(EEXIST);
        assertThat(lock.lookup(pte)).isEqualTo(block(5, PTE));
        assertThat(lock.entries()).isEqualTo(1);
    }

    @Test
    void a_pmd_request_fails_where_a_page_stands_in_its_range() {
        readFault(1);
        assertThat(lock.grab(1, PMD)).isEqualTo(EEXIST);
        assertThat(lock.grab(0, PMD)).isEqualTo(EEXIST);
    }

    @Test
    void a_pte_request_downgrades_an_empty_pmd_without_unmapping() {
        lock.put(0, lock.grab(0, PMD));
        assertThat(lock.grab(1, PTE)).isEqualTo(locked(empty(PTE)));
        assertThat(lock.lookup(0)).isEqualTo(NONE);
        assertThat(lock.entries()).isEqualTo(1);
        assertThat(unmapped).isEmpty();
    }

    @Test
    void a_pte_request_downgrades_a_zero_pmd_after_unmapping_its_range() {
        fill(2, PMD, zeroPmd(), false);
        assertThat(lock.grab(3, PTE)).isEqualTo(locked(empty(PTE)));
        assertThat(unmapped).containsExactly("2+2");
        assertThat(lock.lookup(2)).isEqualTo(NONE);
    }

    @Test
    void a_grab_without_memory_leaves_everything_as_it_was() {
        memory.set(false);
        assertThat(lock.grab(0, PTE)).isEqualTo(ENOMEM);
        assertThat(lock.grab(0, PMD)).isEqualTo(ENOMEM);
        assertThat(lock.entries()).isZero();
        assertThat(lock.lookup(0)).isEqualTo(NONE);
    }

    @Test
    void a_downgrade_without_memory_unlocks_the_entry_again() {
        fill(0, PMD, zeroPmd(), false);
        memory.set(false);
        assertThat(lock.grab(1, PTE)).isEqualTo(ENOMEM);
        assertThat(lock.lookup(0)).isEqualTo(zeroPmd());
        assertThat(lock.entries()).isEqualTo(1);
        assertThat(lock.invalidate(0)).isTrue();
    }

    @Test
    void a_tree_that_may_not_grow_has_no_memory_and_loses_nothing() {
        LockedEntries small = entries(EntryLockSettings.checking(), 1);
        small.put(1, small.grab(1, PTE));
        assertThat(small.grab(4, PTE)).isEqualTo(ENOMEM);
        assertThat(small.grab(6, PMD)).isEqualTo(ENOMEM);
        assertThat(small.lookup(1)).isEqualTo(empty(PTE));
        assertThat(small.entries()).isEqualTo(1);
        assertThat(small.grab(2, PTE)).isEqualTo(locked(empty(PTE)));
        assertThat(small.treeLock.isHeld()).isFalse();
    }

    @Test
    void a_downgrade_that_finds_the_tree_full_leaves_the_range_empty_and_counted() {
        LockedEntries full = entries(EntryLockSettings.kernel(), 1);
        full.put(512, full.grab(512, PMD));
        assertThat(full.grab(513, PTE)).isEqualTo(ENOMEM);
        assertThat(full.lookup(512)).isEqualTo(NONE);
        assertThat(full.entries()).isZero();
        assertThat(full.treeLock.isHeld()).isFalse();
    }

    @Test
    void an_insertion_replaces_an_empty_entry_and_tags_it_if_it_is_a_write() {
        assertThat(fill(0, PTE, block(7, PTE), false)).isEqualTo(block(7, PTE));
        assertThat(lock.tagged(0, Tag.DIRTY)).isFalse();
        assertThat(fill(0, PTE, block(7, PTE), true)).isEqualTo(block(7, PTE));
        assertThat(lock.tagged(0, Tag.DIRTY)).isTrue();
        assertThat(lock.tagged(0, Tag.TOWRITE)).isFalse();
    }

    @Test
    void an_insertion_leaves_an_entry_with_a_block_and_tags_it() {
        fill(0, PMD, block(4, PMD), false);
        fill(1, PTE, block(9, PTE), true);
        assertThat(lock.lookup(1)).isEqualTo(block(4, PMD));
        assertThat(lock.tagged(0, Tag.DIRTY)).isTrue();
        assertThat(lock.entries()).isEqualTo(1);
    }

    @Test
    void a_block_in_place_of_a_zero_pmd_unmaps_its_range_and_another_zero_does_not() {
        fill(2, PMD, zeroPmd(), false);
        fill(2, PMD, zeroPmd(), false);
        assertThat(unmapped).isEmpty();
        fill(3, PMD, block(6, PMD), true);
        assertThat(unmapped).containsExactly("2+2");
    }

    @Test
    void a_hole_page_is_loaded_once_and_found_locked_by_the_next_fault() {
        long page = readFault(0);
        assertThat(EntryWord.isPage(page)).isTrue();
        assertThat(lock.entries()).isZero();
        assertThat(lock.peek(0)).isEqualTo(page);
        assertThat(readFault(0)).isEqualTo(page);
        assertThat(lock.frames.page(1).refcount()).isEqualTo(1);
        assertThat(lock.frames.page(1).isLocked()).isFalse();
    }

    @Test
    void a_hole_page_without_memory_leaves_the_entry_held() {
        long held = lock.grab(0, PTE);
        memory.set(false);
        assertThat(lock.loadHole(0, held)).isEqualTo(ENOMEM);
        assertThat(lock.lookup(0)).isEqualTo(held);
        lock.put(0, held);
        assertThat(lock.entries()).isEqualTo(1);
    }

    @Test
    void a_write_replaces_a_hole_page_and_frees_it() {
        readFault(1);
        assertThat(fill(1, PTE, block(3, PTE), true)).isEqualTo(block(3, PTE));
        assertThat(unmapped).containsExactly("1+1");
        assertThat(lock.entries()).isEqualTo(1);
        assertThat(lock.tagged(1, Tag.DIRTY)).isTrue();
        assertThat(lock.frames.page(1).refcount()).isZero();
    }

    @Test
    void a_write_over_a_hole_page_without_memory_leaves_the_page_held() {
        readFault(0);
        long held = lock.grab(0, PTE);
        memory.set(false);
        assertThat(lock.insert(0, held, block(3, PTE), true)).isEqualTo(ENOMEM);
        assertThat(lock.frames.page(1).isLocked()).isTrue();
        lock.put(0, held);
        assertThat(lock.lookup(0)).isEqualTo(held);
        assertThat(lock.frames.page(1).refcount()).isEqualTo(1);
    }

    @Test
    void a_truncated_page_is_gone_and_freed() {
        readFault(0);
        assertThat(lock.truncatePage(0)).isTrue();
        assertThat(lock.truncatePage(0)).isFalse();
        assertThat(lock.lookup(0)).isEqualTo(NONE);
        assertThat(lock.frames.page(1).refcount()).isZero();
        fill(0, PTE, block(3, PTE), false);
        assertThat(lock.truncatePage(0)).as("an entry is no page").isFalse();
    }

    @Test
    void a_clean_entry_is_invalidated_and_a_tagged_one_only_deleted() {
        fill(0, PTE, block(3, PTE), false);
        assertThat(lock.invalidate(0)).isTrue();
        assertThat(lock.invalidate(0)).isFalse();
        assertThat(lock.delete(0)).isFalse();
        fill(0, PMD, block(3, PMD), true);
        assertThat(lock.invalidate(1)).isFalse();
        assertThat(lock.delete(1)).isTrue();
        assertThat(lock.entries()).isZero();
        readFault(0);
        assertThat(lock.invalidate(0)).isFalse();
        assertThat(lock.delete(0)).isFalse();
    }

    @Test
    void only_what_was_chosen_is_written_back_and_is_clean_afterwards() {
        fill(0, PMD, block(4, PMD), true);
        fill(2, PTE, block(9, PTE), true);
        assertThat(lock.writeBack(0)).isFalse();
        lock.tagForWriteback(1, 1);
        assertThat(lock.tagged(0, Tag.TOWRITE)).isTrue();
        assertThat(lock.writeBack(2)).isFalse();
        assertThat(lock.writeBack(1)).isTrue();
        assertThat(lock.writeBack(1)).isFalse();
        assertThat(lock.tagged(0, Tag.DIRTY) || lock.tagged(0, Tag.TOWRITE)).isFalse();
        assertThat(lock.tagged(2, Tag.DIRTY)).isTrue();
        assertThat(lock.invalidate(0)).isTrue();
    }

    @Test
    void writeback_of_an_entry_that_changed_since_it_was_found_does_nothing() {
        fill(0, PTE, block(4, PTE), true);
        lock.tagForWriteback(0, 0);
        assertThat(lock.writebackOne(0, block(5, PTE))).isEqualTo(LockedEntries.NOT_NEEDED);
        lock.delete(0);
        assertThat(lock.writebackOne(0, block(4, PTE))).isEqualTo(LockedEntries.NOT_NEEDED);
    }

    @Test
    void writeback_warns_of_a_page_or_an_entry_without_a_block() {
        lock.put(0, lock.grab(0, PTE));
        assertThatThrownBy(() -> lock.writebackOne(0, empty(PTE)))
                .isInstanceOf(KernelBug.class)
                .hasMessageStartingWith("WARN_ON");
        assertThatThrownBy(() -> lock.writebackOne(0, EntryWord.page(1))).isInstanceOf(KernelBug.class);
    }

    @Test
    void what_is_not_locked_is_not_unlocked() {
        assertThatThrownBy(() -> lock.put(0, locked(empty(PTE)))).isInstanceOf(KernelBug.class);
        lock.put(0, lock.grab(0, PTE));
        assertThatThrownBy(() -> lock.put(0, locked(empty(PTE)))).isInstanceOf(KernelBug.class);
    }

    @Test
    void a_replacement_of_what_is_not_held_is_noticed() {
        long held = lock.grab(0, PTE);
        assertThatThrownBy(() -> lock.insert(1, held, block(1, PTE), false)).isInstanceOf(KernelBug.class);
        assertThatThrownBy(() -> lock.loadHole(0, lock.insert(0, held, block(1, PTE), false)))
                .isInstanceOf(KernelBug.class);
    }

    @Test
    void mappings_that_share_a_wait_table_have_keys_of_their_own() {
        WaitTable shared = new WaitTable(0);
        LockedEntries one = new LockedEntries(EntryLockSettings.checking(), shared, 1);
        LockedEntries two = new LockedEntries(EntryLockSettings.checking(), shared, 1);
        assertThat(one).doesNotHaveToString(two.toString());
        assertThat(one.entryWaitqueue(0, NONE)).isSameAs(two.entryWaitqueue(0, NONE));
    }

    @Test
    void the_sizes_of_the_kernel_work_alike() {
        LockedEntries big = entries(EntryLockSettings.kernel(), Integer.MAX_VALUE);
        long held = big.insert(1024, big.grab(1024, PMD), block(512, PMD), true);
        big.put(1500, held);
        assertThat(big.lookup(1535)).isEqualTo(block(512, PMD));
        assertThat(big.grab(1536, PTE)).isEqualTo(locked(empty(PTE)));
        assertThat(big.grab(1700, PMD)).isEqualTo(EEXIST);
        assertThat(big.waitKey(1500, held)).isEqualTo(1024);
        assertThat(big.waitKey(1500, empty(PTE))).isEqualTo(1500);
    }

    @Test
    void an_entry_that_nobody_wants_is_locked_and_unlocked_without_an_allocation() {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        fill(0, PTE, block(7, PTE), false);
        long before = 0;
        for (int i = 0; i < 3_000; i++) {
            if (i == 1_000) {
                before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            }
            lock.put(0, lock.grab(0, PTE));
        }
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(allocated).as("bytes for 2000 pairs").isLessThan(2_000);
    }
}
