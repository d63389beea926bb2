// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadixTreeTest {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private static long word(long n) {
        return n << 2 | 2;
    }

    private static List<Long> tagged(RadixTree tree, long start, int tag, int most) {
        long[] indices = new long[most];
        long[] words = new long[most];
        int found = tree.findGetEntriesTag(start, tag, indices, words);
        List<Long> list = new ArrayList<>();
        for (int i = 0; i < found; i++) {
            assertThat(words[i]).isEqualTo(tree.lookup(indices[i]));
            list.add(indices[i]);
        }
        return list;
    }

    @Test
    void an_empty_tree_holds_nothing_at_any_index() {
        RadixTree tree = new RadixTree(6, 1);
        for (long index : new long[] {0, 63, 64, 1L << 40, Long.MAX_VALUE}) {
            assertThat(tree.lookup(index)).isZero();
            assertThat(tree.delete(index)).isZero();
            assertThat(tree.tagGet(index, 0)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"2,1", "6,9", "3,9", "6,6", "1,2", "6,12"})
    void a_multi_order_entry_is_found_replaced_and_deleted_through_every_index_it_covers(int mapShift, int order) {
        RadixTree tree = new RadixTree(mapShift, NO_LIMIT);
        long pages = 1L << order;
        long start = 3 * pages;
        assertThat(tree.insert(start + pages / 2, order, word(1))).isEqualTo(RadixTree.OK);
        for (long index = start; index < start + pages; index++) {
            assertThat(tree.lookup(index)).isEqualTo(word(1));
        }
        assertThat(tree.lookup(start - 1)).isZero();
        assertThat(tree.lookup(start + pages)).isZero();
        tree.slot(start + pages - 1).replace(start + pages - 1, word(2));
        assertThat(tree.lookup(start)).isEqualTo(word(2));
        assertThat(tree.delete(start + pages - 1)).isEqualTo(word(2));
        for (long index = start; index < start + pages; index++) {
            assertThat(tree.lookup(index)).isZero();
        }
        assertThat(tree.nodes()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2,1", "6,9", "6,6", "1,2"})
    void nothing_is_inserted_where_any_index_of_the_range_is_taken(int mapShift, int order) {
        RadixTree tree = new RadixTree(mapShift, NO_LIMIT);
        long last = (1L << order) - 1;
        assertThat(tree.insert(last, 0, word(1))).isEqualTo(RadixTree.OK);
        assertThat(tree.insert(0, order, word(2))).isEqualTo(RadixTree.EEXIST);
        assertThat(tree.insert(last, 0, word(2))).isEqualTo(RadixTree.EEXIST);
        assertThat(tree.lookup(0)).isZero();
        assertThat(tree.lookup(last)).isEqualTo(word(1));
        tree.delete(last);
        assertThat(tree.insert(0, order, word(2))).isEqualTo(RadixTree.OK);
        assertThat(tree.insert(last, 0, word(1))).isEqualTo(RadixTree.EEXIST);
        assertThat(tree.insert(last, order, word(1))).isEqualTo(RadixTree.EEXIST);
        assertThat(tree.lookup(last)).isEqualTo(word(2));
    }

    @Test
    void an_insertion_beyond_the_node_limit_fails_and_changes_nothing() {
        RadixTree tree = new RadixTree(2, 3);
        assertThat(tree.insert(0, 0, word(1))).isEqualTo(RadixTree.OK);
        assertThat(tree.insert(16, 0, word(2))).as("two roots and a path").isEqualTo(RadixTree.ENOMEM);
        assertThat(tree.nodes()).isEqualTo(1);
        assertThat(tree.insert(4, 0, word(2))).as("one root and a leaf").isEqualTo(RadixTree.OK);
        assertThat(tree.nodes()).isEqualTo(3);
        assertThat(tree.insert(8, 0, word(3))).isEqualTo(RadixTree.ENOMEM);
        assertThat(tree.insert(5, 0, word(3))).isEqualTo(RadixTree.OK);
        assertThat(tree.lookup(0)).isEqualTo(word(1));
        assertThat(tree.lookup(4)).isEqualTo(word(2));
        tree.delete(0);
        assertThat(tree.insert(8, 0, word(3)))
                .as("in place of the leaf that is gone")
                .isEqualTo(RadixTree.OK);
    }

    @Test
    void the_largest_index_can_be_taken() {
        RadixTree tree = new RadixTree(6, NO_LIMIT);
        assertThat(tree.insert(Long.MAX_VALUE, 0, word(1))).isEqualTo(RadixTree.OK);
        tree.tagSet(Long.MAX_VALUE, 1);
        assertThat(tree.lookup(Long.MAX_VALUE)).isEqualTo(word(1));
        assertThat(tagged(tree, 0, 1, 3)).containsExactly(Long.MAX_VALUE);
    }

    @Test
    void a_tag_belongs_to_the_whole_entry_and_goes_with_it() {
        RadixTree tree = new RadixTree(6, NO_LIMIT);
        tree.insert(512, 9, word(1));
        tree.tagSet(700, 0);
        assertThat(tree.tagGet(512, 0)).isTrue();
        assertThat(tree.tagGet(1023, 0)).isTrue();
        assertThat(tree.tagGet(1023, 1)).isFalse();
        tree.slot(600).replace(600, word(2));
        assertThat(tree.tagGet(512, 0)).as("after a replacement").isTrue();
        tree.delete(800);
        assertThat(tree.tagGet(512, 0)).isFalse();
        tree.insert(512, 9, word(3));
        assertThat(tree.tagGet(512, 0)).as("after another insertion").isFalse();
        assertThat(tagged(tree, 0, 0, 3)).isEmpty();
    }

    @Test
    void a_tag_needs_an_entry() {
        RadixTree tree = new RadixTree(2, NO_LIMIT);
        assertThatThrownBy(() -> tree.tagSet(1, 0)).isInstanceOf(KernelBug.class);
    }

    @Test
    void tagging_a_range_takes_in_the_entry_that_its_first_index_cuts() {
        RadixTree tree = new RadixTree(2, NO_LIMIT);
        tree.insert(0, 1, word(1));
        tree.insert(2, 0, word(2));
        tree.insert(3, 0, word(3));
        tree.insert(6, 1, word(4));
        tree.tagSet(0, 0);
        tree.tagSet(3, 0);
        tree.tagSet(7, 0);
        tree.rangeTagIfTagged(1, 6, 0, 1);
        assertThat(tagged(tree, 0, 1, 9)).containsExactly(0L, 3L, 6L);
        tree.tagClear(1, 1);
        tree.tagClear(6, 1);
        assertThat(tagged(tree, 0, 1, 9)).containsExactly(3L);
        tree.rangeTagIfTagged(0, 2, 0, 1);
        assertThat(tagged(tree, 0, 1, 1)).containsExactly(0L);
        assertThat(tagged(tree, 1, 1, 9)).containsExactly(0L, 3L);
        assertThat(tagged(tree, 2, 1, 9)).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6})
    void a_random_history_agrees_with_a_sorted_map(int mapShift) {
        for (int seed = 0; seed < 20; seed++) {
            new RandomHistory(mapShift, seed).run(400);
        }
    }

    @Test
    void a_full_tree_takes_about_nine_bytes_an_entry() {
        RadixTree tree = new RadixTree(6, NO_LIMIT);
        long entries = 1 << 20;
        for (long index = 0; index < entries; index++) {
            tree.insert(index, 0, word(index + 1));
        }
        assertThat(tree.lookup(777_777)).isEqualTo(word(777_778));
        assertThat(tree.nodes()).isEqualTo((1 << 14) + (1 << 8) + (1 << 2) + 1);
    }

    /** Random operations on a tree and on a map that does the same naively. */
    private static final class RandomHistory {
        private static final int[] ORDERS = {0, 0, 1, 3};
        private final Random random;
        private final RadixTree tree;
        private final TreeMap<Long, long[]> map = new TreeMap<>();
        private int serial;

        RandomHistory(int mapShift, int seed) {
            random = new Random(seed);
            tree = new RadixTree(mapShift, NO_LIMIT);
        }

        void run(int operations) {
            for (int i = 0; i < operations; i++) {
                step();
                assertAgreement();
            }
            while (!map.isEmpty()) {
                delete(map.firstKey());
            }
            assertThat(tree.nodes()).isEqualTo(1);
        }

        private void step() {
            long index = random.nextInt(6) == 0 ? random.nextInt(300) : random.nextInt(40);
            switch (random.nextInt(6)) {
                case 0, 1 -> insert(index, ORDERS[random.nextInt(ORDERS.length)]);
                case 2 -> delete(index);
                case 3 -> tag(index, random.nextInt(2), true);
                case 4 -> tag(index, random.nextInt(2), false);
                default -> tagRange(index, index + random.nextInt(20));
            }
        }

        private void insert(long index, int order) {
            long start = index & -(1L << order);
            long end = start + (1L << order);
            boolean taken = find(start) != null || !map.subMap(start, end).isEmpty();
            long word = word(++serial);
            assertThat(tree.insert(index, order, word)).isEqualTo(taken ? RadixTree.EEXIST : RadixTree.OK);
            if (!taken) {
                map.put(start, new long[] {word, order, 0, 0});
            }
        }

        private void delete(long index) {
            Map.Entry<Long, long[]> found = find(index);
            assertThat(tree.delete(index)).isEqualTo(found == null ? 0 : found.getValue()[0]);
            if (found != null) {
                map.remove(found.getKey());
            }
        }

        private void tag(long index, int tag, boolean set) {
            Map.Entry<Long, long[]> found = find(index);
            if (found != null) {
                found.getValue()[2 + tag] = set ? 1 : 0;
            }
            if (set && found != null) {
                tree.tagSet(index, tag);
            } else if (!set) {
                tree.tagClear(index, tag);
            }
        }

        private void tagRange(long first, long last) {
            tree.rangeTagIfTagged(first, last, 0, 1);
            map.forEach((start, entry) -> {
                if (start <= last && start + (1L << entry[1]) > first && entry[2] == 1) {
                    entry[3] = 1;
                }
            });
        }

        private Map.@org.jspecify.annotations.Nullable Entry<Long, long[]> find(long index) {
            Map.Entry<Long, long[]> below = map.floorEntry(index);
            return below != null && below.getKey() + (1L << below.getValue()[1]) > index ? below : null;
        }

        private void assertAgreement() {
            for (int tag = 0; tag < 2; tag++) {
                int column = 2 + tag;
                List<Long> expected = map.entrySet().stream()
                        .filter(e -> e.getValue()[column] == 1)
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(tagged(tree, 0, tag, 400)).isEqualTo(expected);
            }
            for (long index = 0; index < 60; index++) {
                Map.Entry<Long, long[]> found = find(index);
                assertThat(tree.lookup(index)).isEqualTo(found == null ? 0 : found.getValue()[0]);
            }
        }
    }
}
