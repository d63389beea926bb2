// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daxcheck.api.DeviceDax.NOT_REACHABLE;
import static org.daxcheck.api.DeviceDax.PGOFF;

import org.junit.jupiter.api.Test;

final class DeviceDaxSpecTest {

    @Test
    void a_fault_maps_its_page_where_it_stands() {
        DeviceDaxSpec device = new DeviceDaxSpec();
        assertThat(device.look(1)).isEqualTo(NOT_REACHABLE);
        assertThat(device.fault(1)).isTrue();
        assertThat(device.look(1)).isEqualTo(PGOFF + 1);
        assertThat(device.look(0)).isEqualTo(NOT_REACHABLE);
    }

    @Test
    void a_fault_on_a_compound_page_maps_all_of_it_each_page_where_it_stands() {
        DeviceDaxSpec device = DeviceDaxSpec.compound();
        assertThat(device.fault(1)).isTrue();
        assertThat(device.look(0)).isEqualTo(PGOFF);
        assertThat(device.look(1)).isEqualTo(PGOFF + 1);
    }

    @Test
    void a_device_that_is_gone_maps_nothing() {
        DeviceDaxSpec device = DeviceDaxSpec.compound();
        device.fault(0);
        device.remove();
        assertThat(device.look(0)).isEqualTo(NOT_REACHABLE);
        assertThat(device.fault(0)).isFalse();
        assertThat(device.look(0)).isEqualTo(NOT_REACHABLE);
    }
}
