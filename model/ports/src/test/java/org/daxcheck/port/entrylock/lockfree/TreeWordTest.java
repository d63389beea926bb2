// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.junit.jupiter.api.Test;

class TreeWordTest {

    private static final long HIGHEST_SECTOR = TreeWord.SECTORS - 1;
    private static final long HIGHEST_STAMP = (1L << 46) - 1;

    private static List<Long> entries() {
        return List.of(
                EntryWord.empty(EntrySize.PTE),
                EntryWord.empty(EntrySize.PMD),
                EntryWord.zeroPmd(),
                EntryWord.block(0, EntrySize.PTE),
                EntryWord.block(HIGHEST_SECTOR, EntrySize.PMD));
    }

    @Test
    void an_entry_carries_its_marks_and_is_given_out_without_them() {
        long marks = TreeWord.LOCKED | TreeWord.WAITERS | TreeWord.TAGS;
        for (long entry : entries()) {
            long word = entry | marks;
            assertThat(entry & marks).isZero();
            assertThat(TreeWord.isLocked(word) && TreeWord.hasWaiters(word)).isTrue();
            assertThat(TreeWord.toApi(word)).isEqualTo(EntryWord.locked(entry));
            assertThat(TreeWord.toApi(entry)).isEqualTo(entry);
        }
    }

    @Test
    void a_page_carries_its_lock_and_is_given_out_without_it() {
        for (int frame : new int[] {1, 2, Integer.MAX_VALUE}) {
            long word = TreeWord.page(frame) | TreeWord.LOCKED | TreeWord.WAITERS;
            assertThat(TreeWord.isPage(word) && TreeWord.isLocked(word)).isTrue();
            assertThat(TreeWord.isLocked(TreeWord.page(frame)) || TreeWord.hasWaiters(TreeWord.page(frame)))
                    .isFalse();
            assertThat(TreeWord.toApi(word)).isEqualTo(EntryWord.page(frame));
        }
    }

    @Test
    void an_insertion_keeps_its_page_and_its_stamp() {
        for (int number : new int[] {0, 1, 511}) {
            long word = TreeWord.inserting(number, HIGHEST_STAMP);
            assertThat(TreeWord.isInserting(word)).isTrue();
            assertThat(TreeWord.number(word)).isEqualTo(number);
            assertThat(TreeWord.settled(word)).isEqualTo(TreeWord.vacant(HIGHEST_STAMP));
        }
    }

    @Test
    void every_word_has_one_form_only() {
        Stream<Long> others = Stream.of(
                TreeWord.vacant(0),
                TreeWord.vacant(HIGHEST_STAMP),
                TreeWord.inserting(511, HIGHEST_STAMP),
                TreeWord.page(Integer.MAX_VALUE) | TreeWord.LOCKED | TreeWord.WAITERS);
        Stream.concat(others, entries().stream().map(entry -> entry | TreeWord.LOCKED | TreeWord.TAGS))
                .forEach(word -> assertThat(Stream.of(
                                        EntryWord.isEntry(word),
                                        TreeWord.isVacant(word),
                                        TreeWord.isInserting(word),
                                        TreeWord.isPage(word))
                                .filter(form -> form))
                        .as(Long.toHexString(word))
                        .hasSize(1));
    }

    @Test
    void nothing_is_neither_locked_nor_slept_on_nor_tagged() {
        for (long word : new long[] {TreeWord.vacant(HIGHEST_STAMP), TreeWord.inserting(511, HIGHEST_STAMP)}) {
            assertThat(TreeWord.isLocked(word) || TreeWord.hasWaiters(word)).isFalse();
            assertThat(word & TreeWord.TAGS).isZero();
            assertThat(TreeWord.toApi(TreeWord.vacant(HIGHEST_STAMP))).isEqualTo(EntryWord.NONE);
        }
    }

    @Test
    void a_word_is_described_by_its_form_and_its_marks() {
        assertThat(TreeWord.describe(TreeWord.vacant(2))).isEqualTo("vacant 2");
        assertThat(TreeWord.describe(TreeWord.inserting(1, 3))).isEqualTo("inserting 1");
        assertThat(TreeWord.describe(TreeWord.page(3) | TreeWord.LOCKED)).isEqualTo("page 3 locked");
        assertThat(TreeWord.describe(TreeWord.NEW_PMD | TreeWord.WAITERS)).isEqualTo("PMD empty locked waiters");
        assertThat(TreeWord.describe(EntryWord.block(7, EntrySize.PTE) | TreeWord.TAGS))
                .isEqualTo("PTE 7 dirty towrite");
        assertThat(TreeWord.describe(EntryWord.EEXIST)).isEqualTo("EEXIST");
        assertThat(TreeWord.describe(LockFreeTree.AGAIN)).isEqualTo("again");
    }

    @Test
    void a_position_is_described_by_what_it_covers() {
        Range range = new Range(0, 9);
        assertThat(Range.describe(Range.PMD)).isEqualTo("PMD");
        for (int number = 0; number < range.pages(); number++) {
            assertThat(Range.describe(range.pte(number))).isEqualTo("PTE " + number);
        }
    }
}
