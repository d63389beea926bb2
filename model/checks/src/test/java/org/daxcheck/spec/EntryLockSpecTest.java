// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.claim.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class EntryLockSpecTest {

    private boolean memory = true;
    private final List<String> unmapped = new ArrayList<>();
    private final EntryLockSpec lock = new EntryLockSpec(EntryLockSettings.checking()
            .withPreload(() -> memory)
            .withUnmap((first, pages) -> unmapped.add(first + "+" + pages)));

    private void stands(long index, EntrySize size, long word, boolean write) {
        long held = lock.grab(index, size);
        lock.put(index, lock.insert(index, held, word, write));
    }

    private void holeStands(long index) {
        lock.put(index, lock.loadHole(index, lock.grab(index, PTE)));
    }

    private static void assertDisabled(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Disabled.class);
    }

    @Nested
    final class Grab {

        @Test
        void makes_an_empty_locked_entry_where_there_is_none() {
            assertThat(lock.grab(3, PTE)).isEqualTo(locked(empty(PTE)));
            assertThat(lock.lookup(3)).isEqualTo(locked(empty(PTE)));
            assertThat(lock.lookup(2)).isEqualTo(NONE);
            assertThat(lock.entries()).isEqualTo(1);
        }

        @Test
        void makes_a_pmd_entry_that_covers_its_aligned_range() {
            assertThat(lock.grab(3, PMD)).isEqualTo(locked(empty(PMD)));
            assertThat(lock.lookup(2)).isEqualTo(locked(empty(PMD)));
            assertThat(lock.lookup(3)).isEqualTo(locked(empty(PMD)));
            assertThat(lock.lookup(1)).isEqualTo(NONE);
            assertThat(lock.lookup(4)).isEqualTo(NONE);
            assertThat(lock.entries()).isEqualTo(1);
        }

        @Test
        void waits_for_a_locked_entry_and_changes_nothing() {
            lock.grab(0, PMD);
            assertDisabled(() -> lock.grab(1, PTE));
            assertDisabled(() -> lock.grab(1, PMD));
            assertThat(lock.lookup(1)).isEqualTo(locked(empty(PMD)));
        }

        @Test
        void returns_the_entry_that_stands_there() {
            stands(0, PTE, block(7, PTE), true);
            assertThat(lock.grab(0, PTE)).isEqualTo(locked(block(7, PTE)));
            assertThat(lock.tagged(0, Tag.DIRTY)).isTrue();
        }

        @Test
        void returns_a_pmd_with_a_block_to_a_pte_request() {
            stands(0, PMD, block(8, PMD), false);
            assertThat(lock.grab(1, PTE)).isEqualTo(locked(block(8, PMD)));
        }

        @Test
        void splits_an_empty_pmd_without_unmapping() {
            lock.put(0, lock.grab(0, PMD));
            assertThat(lock.grab(1, PTE)).isEqualTo(locked(empty(PTE)));
            assertThat(lock.lookup(0)).isEqualTo(NONE);
            assertThat(lock.entries()).isEqualTo(1);
            assertThat(unmapped).isEmpty();
        }

        @Test
        void splits_a_zero_pmd_and_unmaps_it() {
            stands(0, PMD, zeroPmd(), false);
            assertThat(lock.grab(1, PTE)).isEqualTo(locked(empty(PTE)));
            assertThat(unmapped).containsExactly("0+2");
        }

        @Test
        void refuses_a_pmd_over_anything_smaller_locked_or_not() {
            lock.grab(0, PTE);
            assertThat(lock.grab(0, PMD)).isEqualTo(EEXIST);
            assertThat(lock.grab(1, PMD)).isEqualTo(EEXIST);
            holeStands(2);
            assertThat(lock.grab(2, PMD)).isEqualTo(EEXIST);
            assertThat(lock.grab(3, PMD)).isEqualTo(EEXIST);
            assertThat(lock.entries()).isEqualTo(1);
        }

        @Test
        void needs_memory_only_for_what_it_makes() {
            stands(0, PMD, zeroPmd(), false);
            stands(2, PTE, block(7, PTE), false);
            memory = false;
            assertThat(lock.grab(1, PTE)).isEqualTo(ENOMEM);
            assertThat(lock.lookup(1)).isEqualTo(zeroPmd());
            assertThat(lock.grab(4, PTE)).isEqualTo(ENOMEM);
            assertThat(lock.lookup(4)).isEqualTo(NONE);
            assertThat(lock.grab(2, PTE)).isEqualTo(locked(block(7, PTE)));
            assertThat(lock.grab(0, PMD)).isEqualTo(locked(zeroPmd()));
        }

        @Test
        void locks_a_hole_page_and_waits_for_it() {
            holeStands(0);
            assertThat(EntryWord.isPage(lock.grab(0, PTE))).isTrue();
            assertDisabled(() -> lock.grab(0, PTE));
        }
    }

    @Nested
    final class Put {

        @Test
        void unlocks_what_stands_there_and_keeps_its_value() {
            stands(0, PMD, block(8, PMD), true);
            lock.put(1, lock.grab(1, PTE));
            assertThat(lock.lookup(0)).isEqualTo(block(8, PMD));
            assertThat(lock.tagged(1, Tag.DIRTY)).isTrue();
        }

        @Test
        void unlocks_a_page() {
            holeStands(0);
            lock.put(0, lock.grab(0, PTE));
            assertThat(lock.truncatePage(0)).isTrue();
        }

        @Test
        void of_what_nobody_holds_is_a_mistake() {
            assertThatThrownBy(() -> lock.put(0, locked(empty(PTE)))).isInstanceOf(IllegalStateException.class);
            lock.put(0, lock.grab(0, PTE));
            assertThatThrownBy(() -> lock.put(0, locked(empty(PTE)))).isInstanceOf(IllegalStateException.class);
            holeStands(1);
            lock.grab(1, PTE);
            assertThatThrownBy(() -> lock.put(1, EntryWord.page(99))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> lock.put(1, locked(empty(PTE)))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    final class Insert {

        @Test
        void replaces_an_empty_entry_and_stays_locked() {
            long inserted = lock.insert(0, lock.grab(0, PTE), block(7, PTE), true);
            assertThat(inserted).isEqualTo(locked(block(7, PTE)));
            assertThat(lock.lookup(0)).isEqualTo(inserted);
            assertThat(lock.tagged(0, Tag.DIRTY)).isTrue();
            assertThat(lock.tagged(0, Tag.TOWRITE)).isFalse();
        }

        @Test
        void does_not_tag_for_a_read() {
            stands(0, PTE, block(7, PTE), false);
            assertThat(lock.tagged(0, Tag.DIRTY)).isFalse();
        }

        @Test
        void leaves_a_block_and_tags_the_whole_pmd() {
            stands(0, PMD, block(8, PMD), false);
            stands(1, PTE, block(9, PTE), true);
            assertThat(lock.lookup(1)).isEqualTo(block(8, PMD));
            assertThat(lock.tagged(0, Tag.DIRTY)).isTrue();
        }

        @Test
        void unmaps_the_zero_page_that_it_replaces_by_a_block() {
            stands(0, PMD, zeroPmd(), false);
            stands(0, PMD, zeroPmd(), false);
            assertThat(unmapped).isEmpty();
            stands(0, PMD, block(8, PMD), true);
            assertThat(unmapped).containsExactly("0+2");
        }

        @Test
        void replaces_a_hole_page_by_an_entry() {
            holeStands(0);
            assertThat(lock.entries()).isZero();
            stands(0, PTE, block(7, PTE), true);
            assertThat(lock.lookup(0)).isEqualTo(block(7, PTE));
            assertThat(lock.entries()).isEqualTo(1);
            assertThat(unmapped).containsExactly("0+1");
        }

        @Test
        void keeps_the_page_held_if_there_is_no_memory() {
            holeStands(0);
            long page = lock.grab(0, PTE);
            memory = false;
            assertThat(lock.insert(0, page, block(7, PTE), true)).isEqualTo(ENOMEM);
            assertThat(lock.lookup(0)).isEqualTo(page);
            assertDisabled(() -> lock.truncatePage(0));
            lock.put(0, page);
            assertThat(lock.truncatePage(0)).isTrue();
        }
    }

    @Nested
    final class LoadHole {

        @Test
        void puts_a_locked_page_in_place_of_the_entry() {
            long page = lock.loadHole(0, lock.grab(0, PTE));
            assertThat(EntryWord.isPage(page)).isTrue();
            assertThat(lock.lookup(0)).isEqualTo(page);
            assertThat(lock.entries()).isZero();
            assertDisabled(() -> lock.grab(0, PTE));
        }

        @Test
        void leaves_a_page_alone() {
            holeStands(0);
            long page = lock.grab(0, PTE);
            assertThat(lock.loadHole(0, page)).isEqualTo(page);
        }

        @Test
        void keeps_the_entry_held_if_there_is_no_memory() {
            long held = lock.grab(0, PTE);
            memory = false;
            assertThat(lock.loadHole(0, held)).isEqualTo(ENOMEM);
            assertThat(lock.lookup(0)).isEqualTo(held);
        }

        @Test
        void over_a_block_is_a_mistake() {
            stands(0, PTE, block(7, PTE), false);
            long held = lock.grab(0, PTE);
            assertThatThrownBy(() -> lock.loadHole(0, held)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    final class Removal {

        @Test
        void delete_takes_any_unlocked_entry_and_invalidate_a_clean_one() {
            stands(0, PTE, block(7, PTE), true);
            assertThat(lock.invalidate(0)).isFalse();
            assertThat(lock.delete(0)).isTrue();
            assertThat(lock.delete(0)).isFalse();
            stands(2, PMD, block(8, PMD), false);
            assertThat(lock.invalidate(3)).isTrue();
            assertThat(lock.entries()).isZero();
            assertThat(lock.lookup(2)).isEqualTo(NONE);
        }

        @Test
        void waits_for_the_entry_lock() {
            lock.grab(0, PMD);
            assertDisabled(() -> lock.delete(1));
            assertDisabled(() -> lock.invalidate(1));
            assertThat(lock.entries()).isEqualTo(1);
        }

        @Test
        void leaves_pages_alone_and_does_not_wait_for_them() {
            holeStands(0);
            lock.grab(0, PTE);
            assertThat(lock.delete(0)).isFalse();
            assertThat(lock.invalidate(0)).isFalse();
        }

        @Test
        void truncation_takes_pages_and_nothing_else() {
            holeStands(0);
            long page = lock.grab(0, PTE);
            assertDisabled(() -> lock.truncatePage(0));
            lock.put(0, page);
            assertThat(lock.truncatePage(0)).isTrue();
            assertThat(lock.truncatePage(0)).isFalse();
            lock.grab(0, PTE);
            assertThat(lock.truncatePage(0)).isFalse();
        }
    }

    @Nested
    final class Looking {

        @Test
        void peek_waits_for_entries_but_not_for_pages() {
            assertThat(lock.peek(0)).isEqualTo(NONE);
            long held = lock.grab(0, PTE);
            assertDisabled(() -> lock.peek(0));
            long page = lock.loadHole(0, held);
            assertThat(lock.peek(0)).isEqualTo(page);
            stands(2, PMD, zeroPmd(), false);
            assertThat(lock.peek(3)).isEqualTo(zeroPmd());
        }

        @Test
        void lookup_shows_the_lock_bit() {
            lock.put(0, lock.grab(0, PTE));
            assertThat(lock.lookup(0)).isEqualTo(empty(PTE));
            lock.grab(0, PTE);
            assertThat(lock.lookup(0)).isEqualTo(locked(empty(PTE)));
        }
    }

    @Nested
    final class Writeback {

        @Test
        void chooses_what_is_dirty_in_the_range_locked_or_not() {
            stands(0, PTE, block(7, PTE), true);
            stands(1, PTE, block(9, PTE), false);
            stands(2, PMD, block(10, PMD), true);
            lock.grab(0, PTE);
            lock.tagForWriteback(0, 1);
            assertThat(lock.tagged(0, Tag.TOWRITE)).isTrue();
            assertThat(lock.tagged(1, Tag.TOWRITE)).isFalse();
            assertThat(lock.tagged(2, Tag.TOWRITE)).isFalse();
            lock.tagForWriteback(3, 3);
            assertThat(lock.tagged(2, Tag.TOWRITE)).isTrue();
        }

        @Test
        void flushes_what_is_chosen_once_and_clears_both_tags() {
            stands(0, PMD, block(8, PMD), true);
            assertThat(lock.writeBack(0)).isFalse();
            assertThat(lock.tagged(0, Tag.DIRTY)).isTrue();
            lock.tagForWriteback(0, 3);
            assertThat(lock.invalidate(0)).isFalse();
            assertThat(lock.writeBack(1)).isTrue();
            assertThat(lock.tagged(0, Tag.DIRTY)).isFalse();
            assertThat(lock.tagged(0, Tag.TOWRITE)).isFalse();
            assertThat(lock.writeBack(0)).isFalse();
            assertThat(lock.invalidate(0)).isTrue();
        }

        @Test
        void waits_for_the_entry_lock_and_passes_over_pages_and_nothing() {
            assertThat(lock.writeBack(0)).isFalse();
            stands(0, PTE, block(7, PTE), true);
            lock.grab(0, PTE);
            assertThat(lock.writeBack(0)).isFalse();
            lock.tagForWriteback(0, 0);
            assertDisabled(() -> lock.writeBack(0));
            holeStands(1);
            lock.grab(1, PTE);
            assertThat(lock.writeBack(1)).isFalse();
            assertThat(lock.tagged(2, Tag.DIRTY)).isFalse();
        }
    }
}
