// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daxcheck.claim.Disabled;
import org.junit.jupiter.api.Test;

/** The life of a folio, and of a private page. */
final class FolioSpecsTest {

    private final FolioRefsSpec small = new FolioRefsSpec(0);
    private final FolioRefsSpec huge = new FolioRefsSpec(1);
    private final PrivatePagesSpec page = new PrivatePagesSpec();

    @Test
    void folios_are_taken_out_all_or_none() {
        assertThat(small.request(1, 1)).isTrue();
        assertThat(small.request(0, 2)).isFalse();
        assertThat(small.count(0)).isZero();
        small.release(1, 1);
        assertThat(small.request(0, 2)).isTrue();
        assertThat(small.references()).isEqualTo(2);
    }

    @Test
    void a_free_folio_cannot_be_pinned_and_a_pin_keeps_it_from_being_free() {
        assertThat(small.tryGet(0)).isFalse();
        small.request(0, 1);
        assertThat(small.tryGet(0)).isTrue();
        small.release(0, 1);
        assertThat(small.count(0)).isEqualTo(1);
        assertThat(small.request(0, 1)).isFalse();
        small.put(0);
        assertThatThrownBy(() -> small.put(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void any_page_of_a_folio_names_it() {
        assertThat(huge.request(0, 1)).isTrue();
        assertThat(huge.tryGet(1)).isTrue();
        assertThat(huge.count(0)).isEqualTo(2).isEqualTo(huge.count(1));
        assertThat(huge.references()).isEqualTo(1);
    }

    @Test
    void the_memory_goes_when_all_folios_are_free_and_then_nothing_is_handed_out() {
        small.request(1, 1);
        assertThatThrownBy(small::memunmapPages).isInstanceOf(Disabled.class);
        small.release(1, 1);
        small.memunmapPages();
        assertThat(small.request(1, 1)).isFalse();
    }

    @Test
    void a_private_page_is_in_one_pair_of_hands_until_its_last_reference_goes() {
        assertThat(page.alloc()).isTrue();
        assertThat(page.alloc()).isFalse();
        page.get();
        page.put();
        assertThat(page.references()).isEqualTo(1);
        assertThatThrownBy(page::memunmapPages).isInstanceOf(Disabled.class);
        page.put();
        assertThatThrownBy(page::put).hasMessage("nobody has the page");
        assertThatThrownBy(page::get).hasMessage("nobody has the page");
        page.memunmapPages();
        assertThat(page.alloc()).isFalse();
    }
}
