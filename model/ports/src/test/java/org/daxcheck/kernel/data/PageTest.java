// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.sync.HungTask;
import org.daxcheck.kernel.sync.Threads;
import org.junit.jupiter.api.Test;

class PageTest {

    private final FrameTable table = new FrameTable(0);

    @Test
    void a_new_page_is_locked_with_one_reference_and_found_by_its_frame() {
        Page page = table.allocate();
        assertThat(page.isLocked()).isTrue();
        assertThat(page.refcount()).isEqualTo(1);
        assertThat(page.frame()).isEqualTo(1);
        assertThat(table.page(1)).isSameAs(page);
    }

    @Test
    void frames_are_distinct_while_they_live_and_used_again_afterwards() {
        Page[] pages = new Page[40];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = table.allocate();
            assertThat(pages[i].frame()).isEqualTo(i + 1);
        }
        pages[7].unlock();
        pages[7].put();
        assertThat(table.allocate()).isSameAs(pages[7]);
        assertThat(table.page(40)).isSameAs(pages[39]);
        assertThat(table.allocate().frame()).isEqualTo(41);
    }

    @Test
    void a_frame_that_never_was_is_refused() {
        assertThatThrownBy(() -> table.page(1)).isInstanceOf(KernelBug.class);
        assertThatThrownBy(() -> table.page(-1)).isInstanceOf(KernelBug.class);
    }

    @Test
    void a_page_is_unlocked_once() {
        Page page = table.allocate();
        page.unlock();
        assertThatThrownBy(page::unlock).isInstanceOf(KernelBug.class).hasMessageContaining("unlock_page");
    }

    @Test
    void a_freed_page_gives_no_reference() {
        Page page = table.allocate();
        page.unlock();
        page.put();
        assertThatThrownBy(page::get).isInstanceOf(KernelBug.class);
    }

    @Test
    void the_last_reference_of_a_locked_page_is_not_given_back() {
        Page page = table.allocate();
        assertThatThrownBy(page::put).isInstanceOf(KernelBug.class).hasMessageContaining("locked");
    }

    @Test
    void a_locked_page_is_waited_for() {
        Page page = new FrameTable(1).allocate();
        assertThat(page.tryLock()).isFalse();
        assertThatThrownBy(page::lock).isInstanceOf(HungTask.class).hasMessageContaining("asleep on key 0");
        page.unlock();
        page.lock();
        assertThat(page.isLocked()).isTrue();
    }

    @Test
    void a_plain_counter_under_the_page_lock_loses_no_increment() {
        Page page = table.allocate();
        int[] counter = {0};
        try (Threads threads = new Threads()) {
            for (int i = 0; i < 4; i++) {
                threads.start(() -> {
                    for (int j = 0; j < 2_000; j++) {
                        page.lock();
                        counter[0]++;
                        page.unlock();
                    }
                });
            }
            page.unlock();
        }
        assertThat(counter[0]).isEqualTo(8_000);
        assertThat(page.isLocked()).isFalse();
    }

    @Test
    void a_page_knows_where_it_stands() {
        Page page = table.allocate();
        page.place(this, 9);
        assertThat(page.mapping()).isSameAs(this);
        assertThat(page.index()).isEqualTo(9);
        page.displace();
        assertThat(page.mapping()).isNull();
        assertThat(page).hasToString("page 1");
    }
}
