// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.folio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelBug;
import org.junit.jupiter.api.Test;

final class WarningFoliosTest {

    private final WarningFolios folios = new WarningFolios();
    private final KillableRef ref = folios.ref();

    @Test
    void a_free_folio_of_a_live_page_map_is_handed_out_without_a_reference_to_the_page_map() {
        assertThat(folios.request(0, 1)).isTrue();
        assertThat(folios.count(0)).isEqualTo(1);
        assertThat(folios.references()).isZero();
        assertThat(folios.request(0, 1)).isFalse();
    }

    @Test
    void who_asks_while_the_page_map_goes_is_warned() {
        ref.get();
        ref.kill();
        assertThatThrownBy(() -> folios.request(1, 1))
                .isInstanceOf(KernelBug.class)
                .hasMessageContaining("while the page map goes");
    }

    @Test
    void a_frame_that_was_removed_is_none_of_the_page_map() {
        folios.memunmapPages();
        assertThatThrownBy(() -> folios.request(1, 1))
                .isInstanceOf(KernelBug.class)
                .hasMessageContaining("frame 1 is none of the page map");
    }
}
