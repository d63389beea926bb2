// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daxcheck.claim.Claim;
import org.junit.jupiter.api.Test;

class EveryScenarioTest {

    @Test
    void scenarios_are_not_listed_and_are_known_by_name() {
        assertThat(new EveryScenario().claims()).isEmpty();
        List<Claim> some = EveryScenario.within("locked-2017", 3, 1, 2).toList();
        assertThat(some)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(
                                new EveryScenario().claim(claim.id()).map(Claim::id))
                        .contains(claim.id()));
        assertThat(new EveryScenario().claim("nobody/fault0_fault0")).isEmpty();
        assertThat(new EveryScenario().claim("locked/hold-inv-x3")).isEmpty();
    }

    @Test
    void one_call_each_makes_as_many_scenarios_as_there_are_multisets() {
        // 21 calls with hole pages, 17 without: C(22, 2) + C(23, 3), C(18, 2) + C(19, 3)
        assertThat(EveryScenario.within("locked", 3, 1, 3)).hasSize(231 + 1_771);
        assertThat(EveryScenario.within("xarray", 3, 1, 3)).hasSize(153 + 969);
    }

    @Test
    void a_port_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> EveryScenario.within("nobody", 2, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
