// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

final class PageCountsTest {

    private final PageCounts counts = new PageCounts(2, 1);

    @Test
    void changes_return_what_results() {
        assertThat(counts.increment(0)).isEqualTo(2);
        assertThat(counts.decrement(0)).isEqualTo(1);
        assertThat(counts.add(0, 1024)).isEqualTo(1025);
        assertThat(counts.set(0, 7)).isEqualTo(1025);
        assertThat(counts.read(0)).isEqualTo(7);
        assertThat(counts.read(1)).isEqualTo(1);
    }

    @Test
    void an_idle_page_is_not_raised_by_those_who_may_not() {
        counts.decrement(0);
        assertThat(counts.incrementUnlessZero(0)).isFalse();
        assertThat(counts.read(0)).isZero();
        assertThat(counts.incrementUnlessZero(1)).isTrue();
        assertThat(counts.read(1)).isEqualTo(2);
    }

    @Test
    void only_an_idle_page_becomes_busy_from_zero() {
        assertThat(counts.zeroToOne(0)).isFalse();
        counts.decrement(0);
        assertThat(counts.zeroToOne(0)).isTrue();
        assertThat(counts.read(0)).isEqualTo(1);
    }

    @Test
    void a_count_below_zero_is_reported() {
        counts.decrement(0);
        assertThatThrownBy(() -> counts.decrement(0))
                .isInstanceOf(KernelBug.class)
                .hasMessageContaining("underflow");
    }

    @Test
    void every_touch_of_removed_memory_is_reported() {
        List<Consumer<PageCounts>> touches = List.of(
                words -> words.read(1),
                words -> words.increment(1),
                words -> words.decrement(1),
                words -> words.incrementUnlessZero(1),
                words -> words.zeroToOne(1),
                words -> words.set(1, 1));
        assertThat(touches).allSatisfy(touch -> {
            PageCounts gone = new PageCounts(2, 1);
            touch.accept(gone);
            gone.remove();
            assertThatThrownBy(() -> touch.accept(gone))
                    .isInstanceOf(KernelBug.class)
                    .hasMessageContaining("use after free: the memory of page 1");
        });
    }
}
