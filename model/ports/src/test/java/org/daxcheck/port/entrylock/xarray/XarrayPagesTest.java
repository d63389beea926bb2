// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;
import static org.daxcheck.api.EntryWord.block;
import static org.daxcheck.api.EntryWord.locked;
import static org.daxcheck.api.PageEntryLock.NOT_MAPPED;

import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

final class XarrayPagesTest {

    private final XarrayPages pages = new XarrayPages(EntryLockSettings.checking());

    private void mapped(int file, long index, EntrySize size, long sector) {
        EntryLock lock = pages.mapping(file);
        lock.put(index, lock.insert(index, lock.grab(index, size), block(sector, size), false));
    }

    @Test
    void a_page_in_the_middle_of_a_pmd_locks_the_pmd_and_gives_it_back_unchanged() {
        mapped(1, 2, PMD, 8);
        long cookie = pages.lockPage(9);
        assertThat(cookie).isEqualTo(block(8, PMD));
        assertThat(pages.mapping(1).lookup(2)).isEqualTo(locked(block(8, PMD)));
        pages.unlockPage(9, cookie);
        assertThat(pages.mapping(1).lookup(2)).isEqualTo(block(8, PMD));
    }

    @Test
    void a_page_follows_its_block_from_one_file_to_the_other() {
        mapped(0, 0, PTE, 7);
        pages.mapping(0).delete(0);
        assertThat(pages.lockPage(7)).isEqualTo(NOT_MAPPED);
        mapped(1, 1, PTE, 7);
        pages.unlockPage(7, pages.lockPage(7));
        assertThat(pages.mapping(1).lookup(1)).isEqualTo(block(7, PTE));
    }

    @Test
    void a_block_that_is_mapped_twice_is_a_bug() {
        mapped(0, 0, PTE, 7);
        assertThatThrownBy(() -> mapped(1, 0, PTE, 7)).isInstanceOf(KernelBug.class);
    }

    @Test
    void an_evicted_file_maps_no_page_and_must_not_be_touched() {
        mapped(0, 0, PTE, 7);
        mapped(0, 2, PMD, 8);
        pages.evict(0);
        assertThat(pages.lockPage(7)).isEqualTo(NOT_MAPPED);
        assertThat(pages.lockPage(9)).isEqualTo(NOT_MAPPED);
        assertThatThrownBy(() -> pages.mapping(0).lookup(0))
                .isInstanceOf(KernelBug.class)
                .hasMessageContaining("use after free");
    }

    @Test
    void the_unlock_of_a_page_wakes_who_waits_for_the_entry() throws InterruptedException {
        mapped(0, 0, PTE, 7);
        long cookie = pages.lockPage(7);
        Thread fault = new Thread(() -> mapped(0, 0, PTE, 7));
        fault.start();
        pages.unlockPage(7, cookie);
        fault.join();
        assertThat(pages.mapping(0).lookup(0)).isEqualTo(block(7, PTE));
    }
}
