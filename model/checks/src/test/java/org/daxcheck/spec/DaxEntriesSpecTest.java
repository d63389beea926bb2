// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.daxcheck.api.DaxEntries.NOBODY;
import static org.daxcheck.api.DaxEntries.NOT_PINNED;
import static org.daxcheck.api.DaxEntries.SHARED;
import static org.daxcheck.api.EntrySize.PMD;
import static org.daxcheck.api.EntrySize.PTE;

import org.daxcheck.claim.Disabled;
import org.junit.jupiter.api.Test;

final class DaxEntriesSpecTest {

    private final DaxEntriesSpec entries = new DaxEntriesSpec();

    @Test
    void an_entry_holds_as_many_references_as_it_has_pages_and_gives_them_back() {
        assertThat(entries.insert(0, 1, PTE, false)).isTrue();
        assertThat(entries.owner(1)).isEqualTo(1);
        assertThat(entries.owner(0)).isEqualTo(NOBODY);
        assertThat(entries.references()).isEqualTo(1);
        assertThat(entries.delete(0, 1, false)).isTrue();
        assertThat(entries.delete(0, 1, true)).isFalse();
        assertThat(entries.references()).isZero();
        entries.insert(1, 1, PMD, false);
        assertThat(entries.owner(0)).isEqualTo(2).isEqualTo(entries.owner(1));
        assertThat(entries.references()).isEqualTo(2);
    }

    @Test
    void a_fault_inside_an_entry_finds_it_and_takes_nothing() {
        entries.insert(0, 0, PMD, false);
        assertThat(entries.insert(0, 1, PTE, false)).isTrue();
        assertThat(entries.references()).isEqualTo(2);
    }

    @Test
    void a_shared_page_is_nobodys_until_the_last_who_shares_it_goes() {
        entries.insert(0, 0, PTE, true);
        entries.insert(1, 0, PTE, true);
        assertThat(entries.owner(0)).isEqualTo(SHARED);
        assertThat(entries.references()).isZero();
        entries.delete(0, 0, true);
        assertThat(entries.owner(0)).isEqualTo(SHARED);
        entries.delete(1, 0, true);
        assertThat(entries.owner(0)).isEqualTo(NOBODY);
        entries.insert(1, 0, PTE, false);
        assertThat(entries.owner(0)).isEqualTo(2);
    }

    @Test
    void a_page_that_is_shared_later_keeps_the_references_that_its_first_entry_took() {
        entries.insert(0, 0, PTE, false);
        entries.insert(1, 0, PTE, true);
        assertThat(entries.owner(0)).isEqualTo(SHARED);
        assertThat(entries.references()).isEqualTo(1);
        entries.delete(1, 0, true);
        assertThat(entries.references()).isEqualTo(1);
        entries.delete(0, 0, false);
        assertThat(entries.references()).isZero();
    }

    @Test
    void a_pin_needs_an_owner_outlives_the_entry_and_holds_the_memory() {
        assertThat(entries.pin(0)).isEqualTo(NOT_PINNED);
        entries.insert(0, 0, PTE, false);
        int pin = entries.pin(0);
        entries.delete(0, 0, true);
        assertThat(entries.references()).isEqualTo(1);
        assertThatThrownBy(entries::memunmapPages).isInstanceOf(Disabled.class);
        entries.unpin(0, pin);
        assertThatThrownBy(() -> entries.unpin(0, pin)).isInstanceOf(IllegalStateException.class);
        entries.memunmapPages();
        assertThat(entries.insert(0, 0, PTE, false)).isFalse();
    }

    @Test
    void the_memory_waits_for_every_entry_shared_ones_too() {
        entries.insert(0, 0, PTE, true);
        assertThatThrownBy(entries::memunmapPages).isInstanceOf(Disabled.class);
        entries.delete(0, 0, true);
        entries.memunmapPages();
    }
}
