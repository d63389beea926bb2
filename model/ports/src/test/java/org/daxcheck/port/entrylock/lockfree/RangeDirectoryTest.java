// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RangeDirectoryTest {

    private final RangeDirectory directory =
            new RangeDirectory(1, (children, at, made) -> children.casVolatile(at, null, made));

    @Test
    void the_first_range_is_always_there_and_no_other() {
        assertThat(directory.find(1)).isSameAs(directory.find(0)).isSameAs(directory.make(0));
        assertThat(directory.find(2)).isNull();
        assertThat(directory.find(Long.MAX_VALUE)).isNull();
    }

    @Test
    void a_range_once_made_is_found_while_the_tree_grows_above_it() {
        long[] indices = {2, 126, 128, 8192, 1L << 30, 1L << 61, Long.MAX_VALUE};
        List<Range> made = LongStream.of(indices).mapToObj(directory::make).toList();
        for (int i = 0; i < indices.length; i++) {
            assertThat(directory.find(indices[i])).isSameAs(made.get(i)).isSameAs(directory.make(indices[i] ^ 1));
            assertThat(made.get(i).first()).isEqualTo(indices[i] & -2);
        }
        assertThat(made).doesNotHaveDuplicates();
        assertThat(directory.find(4)).isNull();
    }

    @Test
    void a_million_indices_are_told_apart() {
        for (long index = 0; index < 1 << 20; index += 2) {
            directory.make(index);
        }
        for (long index = 0; index < 1 << 20; index += 1021) {
            assertThat(directory.find(index))
                    .isSameAs(directory.make(index))
                    .extracting(Range::first)
                    .isEqualTo(index & -2);
        }
        assertThat(directory.between(0, Long.MAX_VALUE)).hasSize(1 << 19);
    }

    @Test
    void ranges_between_two_indices_come_in_order_and_include_both_ends() {
        for (long index : new long[] {2, 6, 128, 1L << 40}) {
            directory.make(index);
        }
        assertThat(directory.between(3, 128)).extracting(Range::first).containsExactly(2L, 6L, 128L);
        assertThat(directory.between(0, 1)).extracting(Range::first).containsExactly(0L);
        assertThat(directory.between(129, Long.MAX_VALUE))
                .extracting(Range::first)
                .containsExactly(128L, 1L << 40);
        assertThat(directory.between(8, 127)).isEmpty();
    }
}
