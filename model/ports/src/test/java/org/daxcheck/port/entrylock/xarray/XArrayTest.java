// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

final class XArrayTest {

    private final XArray array = new XArray();

    @Test
    void an_empty_array_holds_nothing_anywhere() {
        assertThat(array.load(0)).isZero();
        assertThat(array.load(Long.MAX_VALUE)).isZero();
        assertThat(array.next(0, Long.MAX_VALUE)).isEqualTo(XArray.NONE);
        assertThat(array.marked(70, 0)).isFalse();
    }

    @Test
    void a_word_is_found_at_its_index_however_far_away() {
        array.insert(3, 0, 30);
        array.insert(Long.MAX_VALUE, 0, 40);
        array.insert(1L << 30, 0, 50);
        assertThat(array.load(3)).isEqualTo(30);
        assertThat(array.load(Long.MAX_VALUE)).isEqualTo(40);
        assertThat(array.load(1L << 30)).isEqualTo(50);
        assertThat(array.load(4)).isZero();
        assertThat(array.next(4, Long.MAX_VALUE)).isEqualTo(1L << 30);
    }

    @Test
    void a_word_of_an_order_is_found_through_every_index_that_it_covers() {
        array.insert(512, 9, 7);
        assertThat(array.load(511)).isZero();
        assertThat(array.load(512)).isEqualTo(7);
        assertThat(array.load(1023)).isEqualTo(7);
        assertThat(array.load(1024)).isZero();
        array.mark(700, 1);
        assertThat(array.marked(512, 1)).isTrue();
        assertThat(array.marked(1023, 1)).isTrue();
        assertThat(array.replace(1000, 8)).isEqualTo(7);
        assertThat(array.load(513)).isEqualTo(8);
        assertThat(array.erase(600)).isEqualTo(8);
        assertThat(array.next(0, Long.MAX_VALUE)).isEqualTo(XArray.NONE);
        assertThat(array.marked(700, 1)).isFalse();
    }

    @Test
    void a_large_word_takes_the_place_of_small_ones_that_have_gone() {
        array.insert(5, 0, 1);
        array.erase(5);
        array.insert(0, 9, 2);
        assertThat(array.load(5)).isEqualTo(2);
    }

    @Test
    void words_never_overlap() {
        array.insert(2, 1, 7);
        assertThatThrownBy(() -> array.insert(3, 0, 8)).isInstanceOf(KernelBug.class);
        array.insert(100, 0, 9);
        assertThatThrownBy(() -> array.insert(64, 6, 9)).isInstanceOf(KernelBug.class);
        array.insert(512, 9, 9);
        assertThatThrownBy(() -> array.insert(600, 0, 9)).isInstanceOf(KernelBug.class);
    }

    @Test
    void what_is_not_there_cannot_be_replaced_erased_or_marked() {
        assertThatThrownBy(() -> array.replace(9, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> array.erase(9)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> array.mark(9, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_does_what_a_sorted_map_does() {
        Random random = new Random(1);
        TreeMap<Long, Long> map = new TreeMap<>();
        for (int step = 1; step <= 20_000; step++) {
            long index = random.nextInt(300);
            if (map.containsKey(index) && random.nextBoolean()) {
                assertThat(array.erase(index)).isEqualTo(map.remove(index));
            } else if (map.containsKey(index)) {
                assertThat(array.replace(index, step)).isEqualTo(map.put(index, (long) step));
            } else {
                array.insert(index, 0, step);
                map.put(index, (long) step);
            }
            long from = random.nextInt(300);
            Map.Entry<Long, Long> next = map.ceilingEntry(from);
            assertThat(array.next(from, 299)).isEqualTo(next == null ? XArray.NONE : next.getKey());
        }
    }
}
