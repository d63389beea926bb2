// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

class LockFreeEntriesTest {

    private boolean memory = true;
    private final List<String> unmapped = new ArrayList<>();
    private final LockFreeEntries entries = new LockFreeEntries(EntryLockSettings.checking()
            .withPreload(() -> memory)
            .withUnmap((first, pages) -> unmapped.add(first + "+" + pages)));

    private void fill(long index, long entry, boolean write) {
        EntrySize size = EntryWord.size(entry);
        entries.put(index, entries.insert(index, entries.grab(index, size), entry, write));
    }

    private void loadPage(long index) {
        entries.put(index, entries.loadHole(index, entries.grab(index, PTE)));
    }

    @Test
    void an_empty_tree_holds_nothing() {
        assertThat(entries.lookup(0)).isEqualTo(NONE);
        assertThat(entries.peek(1L << 40)).isEqualTo(NONE);
        assertThat(entries.entries()).isZero();
        assertThat(entries.delete(5)).isFalse();
        assertThat(entries.invalidate(0)).isFalse();
        assertThat(entries.truncatePage(5)).isFalse();
        assertThat(entries.writeBack(5)).isFalse();
        assertThat(entries.tagged(5, Tag.DIRTY)).isFalse();
    }

    @Test
    void a_grab_makes_a_locked_empty_entry_and_a_put_unlocks_it() {
        long held = entries.grab(1, PTE);
        assertThat(held).isEqualTo(locked(empty(PTE)));
        assertThat(entries.lookup(1)).isEqualTo(held);
        assertThat(entries.lookup(0)).isEqualTo(NONE);
        entries.put(1, held);
        assertThat(entries.peek(1)).isEqualTo(empty(PTE));
        assertThat(entries.entries()).isOne();
    }

    @Test
    void a_pmd_is_found_through_every_index_of_its_range() {
        long held = entries.grab(3, PMD);
        assertThat(held).isEqualTo(locked(empty(PMD)));
        assertThat(entries.lookup(2)).isEqualTo(held);
        assertThat(entries.lookup(3)).isEqualTo(held);
        assertThat(entries.lookup(1)).isEqualTo(NONE);
        entries.put(2, held);
        assertThat(entries.peek(3)).isEqualTo(empty(PMD));
        assertThat(entries.entries()).isOne();
    }

    @Test
    void a_pmd_is_refused_where_a_smaller_entry_stands_locked_or_not() {
        long held = entries.grab(1, PTE);
        assertThat(entries.grab(0, PMD)).isEqualTo(EEXIST);
        assertThat(entries.grab(1, PMD)).isEqualTo(EEXIST);
        entries.put(1, held);
        assertThat(entries.grab(0, PMD)).isEqualTo(EEXIST);
        assertThat(entries.grab(1, PMD)).isEqualTo(EEXIST);
        assertThat(entries.entries()).isOne();
    }

    @Test
    void a_pmd_is_refused_where_a_page_stands() {
        loadPage(0);
        assertThat(entries.grab(0, PMD)).isEqualTo(EEXIST);
        assertThat(entries.grab(1, PMD)).isEqualTo(EEXIST);
    }

    @Test
    void a_pmd_is_taken_again_once_the_range_is_empty() {
        entries.put(1, entries.grab(1, PTE));
        assertThat(entries.delete(1)).isTrue();
        assertThat(entries.grab(0, PMD)).isEqualTo(locked(empty(PMD)));
    }

    @Test
    void a_pte_request_splits_an_empty_pmd_without_unmapping() {
        entries.put(0, entries.grab(0, PMD));
        assertThat(entries.grab(1, PTE)).isEqualTo(locked(empty(PTE)));
        assertThat(entries.lookup(0)).isEqualTo(NONE);
        assertThat(entries.entries()).isOne();
        assertThat(unmapped).isEmpty();
    }

    @Test
    void a_pte_request_unmaps_and_splits_a_zero_pmd() {
        fill(2, zeroPmd(), false);
        assertThat(entries.grab(3, PTE)).isEqualTo(locked(empty(PTE)));
        assertThat(entries.lookup(2)).isEqualTo(NONE);
        assertThat(unmapped).containsExactly("2+2");
    }

    @Test
    void a_zero_pmd_is_held_while_it_is_unmapped() {
        List<Long> seen = new ArrayList<>();
        LockFreeEntries[] tree = new LockFreeEntries[1];
        tree[0] = new LockFreeEntries(
                EntryLockSettings.checking().withUnmap((first, pages) -> seen.add(tree[0].lookup(first))));
        tree[0].put(0, tree[0].insert(0, tree[0].grab(0, PMD), zeroPmd(), false));
        tree[0].put(1, tree[0].grab(1, PTE));
        assertThat(seen).containsExactly(locked(zeroPmd()));
    }

    @Test
    void a_pte_request_gets_a_pmd_with_a_block() {
        fill(0, block(8, PMD), false);
        long held = entries.grab(1, PTE);
        assertThat(held).isEqualTo(locked(block(8, PMD)));
        long inserted = entries.insert(1, held, block(9, PTE), true);
        entries.put(1, inserted);
        assertThat(entries.peek(0)).isEqualTo(block(8, PMD));
        assertThat(entries.tagged(0, Tag.DIRTY)).isTrue();
    }

    @Test
    void without_memory_nothing_is_made_and_nothing_is_lost() {
        fill(2, zeroPmd(), false);
        memory = false;
        assertThat(entries.grab(0, PTE)).isEqualTo(ENOMEM);
        assertThat(entries.grab(0, PMD)).isEqualTo(ENOMEM);
        assertThat(entries.grab(1L << 30, PTE)).isEqualTo(ENOMEM);
        assertThat(entries.grab(2, PTE)).isEqualTo(ENOMEM);
        assertThat(entries.peek(2)).isEqualTo(zeroPmd());
        assertThat(entries.entries()).isOne();
        assertThat(entries.grab(2, PMD)).isEqualTo(locked(zeroPmd()));
    }

    @Test
    void without_memory_an_empty_pmd_stays_whole() {
        entries.put(0, entries.grab(0, PMD));
        memory = false;
        assertThat(entries.grab(0, PTE)).isEqualTo(ENOMEM);
        assertThat(entries.peek(1)).isEqualTo(empty(PMD));
    }

    @Test
    void without_memory_a_holder_goes_on_holding() {
        long empty = entries.grab(0, PTE);
        memory = false;
        assertThat(entries.loadHole(0, empty)).isEqualTo(ENOMEM);
        assertThat(entries.lookup(0)).isEqualTo(empty);
        memory = true;
        long page = entries.loadHole(0, empty);
        memory = false;
        assertThat(entries.insert(0, page, block(7, PTE), true)).isEqualTo(ENOMEM);
        assertThat(entries.lookup(0)).isEqualTo(page);
        assertThat(unmapped).containsExactly("0+1");
        entries.put(0, page);
        assertThat(entries.grab(0, PTE)).isEqualTo(page);
    }

    @Test
    void a_hole_page_is_no_entry() {
        loadPage(0);
        assertThat(EntryWord.isPage(entries.peek(0))).isTrue();
        assertThat(entries.entries()).isZero();
        assertThat(entries.delete(0)).isFalse();
        assertThat(entries.invalidate(0)).isFalse();
        assertThat(entries.writeBack(0)).isFalse();
    }

    @Test
    void each_hole_page_has_a_frame_of_its_own_and_is_loaded_once() {
        loadPage(0);
        loadPage(1);
        assertThat(entries.lookup(0)).isNotEqualTo(entries.lookup(1));
        long page = entries.grab(0, PTE);
        assertThat(entries.loadHole(0, page)).isEqualTo(page);
    }

    @Test
    void a_block_replaces_a_hole_page_unmapped_and_dirty() {
        loadPage(0);
        long held = entries.insert(0, entries.grab(0, PTE), block(7, PTE), true);
        assertThat(held).isEqualTo(locked(block(7, PTE)));
        entries.put(0, held);
        assertThat(entries.peek(0)).isEqualTo(block(7, PTE));
        assertThat(entries.tagged(0, Tag.DIRTY)).isTrue();
        assertThat(entries.entries()).isOne();
        assertThat(unmapped).containsExactly("0+1");
    }

    @Test
    void a_truncated_page_leaves_a_hole() {
        loadPage(0);
        assertThat(entries.truncatePage(0)).isTrue();
        assertThat(entries.truncatePage(0)).isFalse();
        assertThat(entries.lookup(0)).isEqualTo(NONE);
        fill(0, block(7, PTE), false);
        assertThat(entries.truncatePage(0)).isFalse();
    }

    @Test
    void a_block_replaces_a_zero_pmd_unmapped_and_an_empty_one_not() {
        fill(0, zeroPmd(), false);
        fill(0, zeroPmd(), false);
        assertThat(unmapped).isEmpty();
        fill(0, block(8, PMD), true);
        assertThat(unmapped).containsExactly("0+2");
        assertThat(entries.peek(1)).isEqualTo(block(8, PMD));
    }

    @Test
    void a_block_stays_where_it_is() {
        fill(0, block(7, PTE), false);
        fill(0, block(9, PTE), false);
        assertThat(entries.peek(0)).isEqualTo(block(7, PTE));
    }

    @Test
    void what_is_tagged_is_deleted_but_not_invalidated() {
        fill(0, block(7, PTE), true);
        assertThat(entries.invalidate(0)).isFalse();
        assertThat(entries.delete(0)).isTrue();
        assertThat(entries.tagged(0, Tag.DIRTY)).isFalse();
        fill(0, block(7, PTE), false);
        assertThat(entries.invalidate(0)).isTrue();
        assertThat(entries.entries()).isZero();
    }

    @Test
    void dirty_entries_are_chosen_and_flushed_once() {
        fill(0, block(7, PTE), true);
        fill(1, block(8, PTE), false);
        fill(2, block(10, PMD), true);
        assertThat(entries.writeBack(0)).isFalse();
        entries.tagForWriteback(0, 1);
        assertThat(entries.tagged(0, Tag.TOWRITE)).isTrue();
        assertThat(entries.tagged(1, Tag.TOWRITE)).isFalse();
        assertThat(entries.tagged(2, Tag.TOWRITE)).isFalse();
        entries.tagForWriteback(3, Long.MAX_VALUE);
        assertThat(entries.tagged(2, Tag.TOWRITE)).isTrue();
        assertThat(entries.writeBack(0)).isTrue();
        assertThat(entries.writeBack(3)).isTrue();
        assertThat(entries.writeBack(0)).isFalse();
        assertThat(entries.tagged(0, Tag.DIRTY)).isFalse();
        assertThat(entries.invalidate(0)).isTrue();
    }

    @Test
    void a_held_entry_is_chosen_and_stays_held() {
        fill(0, block(7, PTE), true);
        long held = entries.grab(0, PTE);
        entries.tagForWriteback(0, 0);
        assertThat(entries.lookup(0)).isEqualTo(held);
        assertThat(entries.tagged(0, Tag.TOWRITE)).isTrue();
        entries.put(0, held);
        assertThat(entries.writeBack(0)).isTrue();
    }

    @Test
    void what_no_fault_inserts_is_refused() {
        long held = entries.grab(0, PTE);
        for (long word : new long[] {
            empty(PTE), NONE, EntryWord.page(1), zeroPmd() ^ empty(PMD) ^ empty(PTE), block(1L << 54, PTE)
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> entries.insert(0, held, word, false));
        }
        assertThat(entries.lookup(0)).isEqualTo(held);
    }

    @Test
    void misuse_of_the_lock_is_reported() {
        assertThatExceptionOfType(KernelBug.class).isThrownBy(() -> entries.put(0, locked(empty(PTE))));
        assertThatExceptionOfType(KernelBug.class).isThrownBy(() -> entries.put(1L << 40, locked(empty(PTE))));
        entries.put(0, entries.grab(0, PTE));
        assertThatExceptionOfType(KernelBug.class).isThrownBy(() -> entries.put(0, locked(empty(PTE))));
        assertThatExceptionOfType(KernelBug.class)
                .isThrownBy(() -> entries.insert(0, locked(empty(PTE)), block(7, PTE), false));
        assertThatExceptionOfType(KernelBug.class).isThrownBy(() -> entries.loadHole(0, locked(empty(PTE))));
    }

    @Test
    void a_hole_page_does_not_replace_a_block_nor_a_pte_a_pmd() {
        fill(0, block(7, PTE), false);
        long block = entries.grab(0, PTE);
        assertThatExceptionOfType(KernelBug.class).isThrownBy(() -> entries.loadHole(0, block));
        long pte = entries.grab(2, PTE);
        assertThatExceptionOfType(KernelBug.class).isThrownBy(() -> entries.insert(2, pte, block(8, PMD), false));
        assertThat(entries.lookup(2)).isEqualTo(pte);
    }

    @Test
    void indices_far_apart_share_nothing() {
        LockFreeEntries big = new LockFreeEntries(EntryLockSettings.kernel());
        long[] indices = {0, 63, 64, 511, 512, 1L << 20, (1L << 40) + 5, Long.MAX_VALUE};
        for (int i = 0; i < indices.length; i++) {
            big.put(indices[i], big.insert(indices[i], big.grab(indices[i], PTE), block(i, PTE), false));
        }
        for (int i = 0; i < indices.length; i++) {
            assertThat(big.peek(indices[i])).isEqualTo(block(i, PTE));
        }
        assertThat(big.entries()).isEqualTo(indices.length);
        assertThat(big.lookup(513)).isEqualTo(NONE);
        assertThat(big.grab(513, PMD)).isEqualTo(EEXIST);
        assertThat(big.grab(1024, PMD)).isEqualTo(locked(empty(PMD)));
    }
}
