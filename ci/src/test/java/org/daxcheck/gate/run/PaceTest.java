// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static Pace answered(int answers, long firstMillis, long secondMillis) {
        Pace pace = new Pace(0);
        long now = 0;
        for (int i = 0; i < answers; i++) {
            now += Duration.ofMillis(i % 2 == 0 ? firstMillis : secondMillis).toNanos();
            pace.answered(now);
        }
        return pace;
    }

    @Test
    void what_is_left_takes_as_long_as_what_is_done() {
        assertThat(answered(10, 2000, 2000).left(30)).isEqualTo("about 1 min 00 s left +- 0 ms");
    }

    @Test
    void the_more_they_differ_the_less_is_known() {
        assertThat(answered(10, 1000, 3000).left(30)).isEqualTo("about 1 min 00 s left +- 11.0 s");
    }

    @Test
    void a_few_answers_say_nothing_and_the_end_needs_no_estimate() {
        assertThat(answered(9, 10, 10).left(5)).isEmpty();
        assertThat(answered(20, 10, 10).left(0)).isEmpty();
    }
}
