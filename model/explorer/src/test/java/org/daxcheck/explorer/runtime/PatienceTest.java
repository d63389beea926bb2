// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.runtime.core.Bounds;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A time limit is a choice, up to one's patience; from there on it is no limit. All waits of the subjects take ten seconds. */
class PatienceTest {

    private static List<Finding.Kind> findings(String program, Duration patience) throws Exception {
        Bounds bounds = Bounds.DEFAULT.withPatience(patience);
        Result result = Exploration.of(Subject.source("Waits." + program, bounds), Options.DEFAULT)
                .run(Listener.NONE);
        assertThat(result.complete()).as(result.reason()).isTrue();
        return result.defects().stream()
                .map(Defect::kind)
                .filter(kind -> kind != Finding.Kind.DATA_RACE)
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "monitor, LOST_WAKEUP",
        "condition, LOST_WAKEUP",
        "park, LOST_WAKEUP",
        "parkUntil, LOST_WAKEUP",
        "semaphore, DEADLOCK",
        "latch, DEADLOCK",
        "lock, DEADLOCK",
        "readLock, DEADLOCK",
        "stamped, DEADLOCK",
        "queue, LOST_WAKEUP",
        "join, LOST_WAKEUP",
        "sleep, DEADLOCK",
    })
    void a_wait_that_nobody_ends_is_stuck_if_its_limit_is_beyond_patience(String wait, Finding.Kind kind)
            throws Exception {
        assertThat(findings(wait + "Not", Duration.ofSeconds(10))).containsExactly(kind);
        assertThat(findings(wait + "Not", Duration.ofSeconds(11))).isEmpty();
        assertThat(findings(wait + "Not", Bounds.UNLIMITED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "monitor",
                "condition",
                "park",
                "parkUntil",
                "semaphore",
                "latch",
                "lock",
                "readLock",
                "stamped",
                "queue",
                "join",
                "sleep"
            })
    void a_wait_that_somebody_ends_is_not(String wait) throws Exception {
        assertThat(findings(wait + "Ended", Duration.ofSeconds(10))).isEmpty();
        assertThat(findings(wait + "Ended", Bounds.UNLIMITED)).isEmpty();
    }

    @Test
    void a_wait_that_is_woken_before_its_limit_has_time_left() throws Exception {
        assertThat(findings("wokenEarly", Bounds.UNLIMITED)).containsExactly(Finding.Kind.ASSERTION);
    }

    @Test
    void the_longest_limit_of_the_platform_is_none_at_any_patience() {
        assertThat(Bounds.DEFAULT.endless(Long.MAX_VALUE)).isTrue();
        assertThat(Bounds.DEFAULT.withPatience(Duration.ofDays(1_000_000)).endless(Long.MAX_VALUE))
                .isTrue();
        assertThat(Bounds.DEFAULT.endless(Long.MAX_VALUE / 2)).isFalse();
    }

    @Test
    void a_deadline_asked_for_after_a_few_looks_at_the_clock_is_still_beyond_patience() {
        Bounds bounds = Bounds.DEFAULT.withPatience(Duration.ofMillis(5));

        assertThat(bounds.endless(5_000_000)).isTrue();
        assertThat(bounds.endless(4_000_001)).isTrue();
        assertThat(bounds.endless(4_000_000)).isFalse();
        assertThat(bounds.endless(-1)).isFalse();
    }

    @Test
    void bounds_that_admit_nothing_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.DEFAULT.withOperations(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.DEFAULT.withPatience(Duration.ZERO));
    }
}
