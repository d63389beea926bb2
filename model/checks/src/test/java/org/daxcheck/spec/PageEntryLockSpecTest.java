// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

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
import org.daxcheck.claim.Disabled;
import org.junit.jupiter.api.Test;

final class PageEntryLockSpecTest {

    private final PageEntryLockSpec pages = new PageEntryLockSpec(EntryLockSettings.checking());

    private void mapped(int file, long index, EntrySize size, long sector) {
        EntryLock lock = pages.mapping(file);
        lock.put(index, lock.insert(index, lock.grab(index, size), block(sector, size), false));
    }

    @Test
    void a_page_that_no_entry_maps_locks_nothing() {
        mapped(0, 0, PTE, 7);
        assertThat(pages.lockPage(8)).isEqualTo(NOT_MAPPED);
        assertThat(pages.lockPage(6)).isEqualTo(NOT_MAPPED);
    }

    @Test
    void any_page_of_a_pmd_locks_the_whole_entry_and_gives_it_back_unchanged() {
        mapped(1, 2, PMD, 8);
        long cookie = pages.lockPage(9);
        assertThat(cookie).isEqualTo(block(8, PMD));
        assertThat(pages.mapping(1).lookup(2)).isEqualTo(locked(block(8, PMD)));
        assertThatThrownBy(() -> pages.lockPage(8)).isInstanceOf(Disabled.class);
        pages.unlockPage(9, cookie);
        assertThat(pages.mapping(1).lookup(3)).isEqualTo(block(8, PMD));
    }

    @Test
    void an_unlock_of_what_is_not_locked_is_a_mistake() {
        mapped(0, 0, PTE, 7);
        assertThatThrownBy(() -> pages.unlockPage(7, block(7, PTE))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pages.unlockPage(8, block(8, PTE))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eviction_waits_for_locked_entries_and_leaves_no_page_mapped() {
        mapped(0, 0, PTE, 7);
        mapped(0, 1, PTE, 9);
        long cookie = pages.lockPage(9);
        assertThatThrownBy(() -> pages.evict(0)).isInstanceOf(Disabled.class);
        assertThat(pages.mapping(0).entries()).isEqualTo(2);
        pages.unlockPage(9, cookie);
        pages.evict(0);
        assertThat(pages.lockPage(7)).isEqualTo(NOT_MAPPED);
        assertThatThrownBy(() -> pages.mapping(0)).isInstanceOf(IllegalStateException.class);
    }
}
