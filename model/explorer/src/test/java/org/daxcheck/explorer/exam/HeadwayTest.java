// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.explorer.estimate.Estimate;
import org.daxcheck.explorer.estimate.Estimator.Outlook;
import org.junit.jupiter.api.Test;

class HeadwayTest {

    private int asked;

    private final Headway headway = new Headway((executions, probes) -> {
        asked++;
        return new Outlook(new Estimate(400_000, 20_000, probes), 1);
    });

    @Test
    void a_short_search_is_not_estimated() {
        assertThat(headway.executions(99_999, 7)).matches("99,999 executions, [\\d,]+/s; 7 runs of the program");
        assertThat(asked).isZero();
    }

    @Test
    void a_long_search_tells_what_is_done_and_estimated_and_left_and_asks_once() {
        assertThat(headway.executions(100_000, 7))
                .matches("100,000 of about 400,000 \\+- 20,000 executions, [\\d,]+/s, [\\d,]+ s left \\+- [\\d,]+; "
                        + "7 runs of the program");
        assertThat(headway.executions(200_000, 9)).startsWith("200,000 of about 400,000 ");
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void an_estimate_that_was_too_small_is_not_shown_any_more() {
        assertThat(headway.executions(500_000, 7)).matches("500,000 executions, [\\d,]+/s; 7 runs of the program");
    }

    @Test
    void states_are_not_estimated() {
        assertThat(headway.states(5_000_000, 4_000_000, 7))
                .matches("5,000,000 states, 4,000,000 of them done with, [\\d,]+/s; 7 runs of the program");
        assertThat(asked).isZero();
    }
}
