// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Verdict;
import org.daxcheck.gate.fixture.Slipshod;
import org.junit.jupiter.api.Test;

/** A step of a teardown made wrong is found, and by the program that is there for it. */
final class SlipshodDesignsTest {

    @Test
    void a_design_without_a_slip_breaks_only_where_an_eviction_does_not_wait_or_a_pin_is_hasty()
            throws InterruptedException {
        assertThat(broken(Slipshod.Careful.class)).containsExactlyInAnyOrder("i1-hasty-pin-teardown", "i3-pin-evict");
    }

    @Test
    void a_sweep_that_leaves_the_last_page_out_breaks_i1() throws InterruptedException {
        assertThat(broken(Slipshod.LastPageLeftOut.class)).contains("i1-fault-teardown");
    }

    @Test
    void a_teardown_that_refuses_new_users_too_late_may_wait_for_ever() throws InterruptedException {
        assertThat(broken(Slipshod.RevokedFirst.class)).contains("i5-mapped-teardown");
    }

    @Test
    void a_teardown_that_says_too_late_whom_it_refuses_breaks_i4_and_is_told_so() throws InterruptedException {
        assertThat(broken(Slipshod.SaysSoLate.class))
                .contains("i4-pin-teardown", "i4-fault-while-dying", "i5-use-teardown");
        assertThat(Outside.messages(Slipshod.SaysSoLate.class, "i4-pin-teardown"))
                .containsExactly("T1 fails: I4: teardown calls revokeAll before newUsersRefused");
    }

    @Test
    void a_page_map_that_is_killed_twice_breaks_i6_and_nothing_else_of_its() throws InterruptedException {
        assertThat(broken(Slipshod.KilledTwice.class))
                .containsExactlyInAnyOrder("i1-hasty-pin-teardown", "i3-pin-evict", "i6-fault-teardown");
        assertThat(Outside.messages(Slipshod.KilledTwice.class, "i6-fault-teardown"))
                .containsExactly("T1 fails: WARN_ON: percpu_ref_kill called more than once");
    }

    @Test
    void a_wake_up_that_forgets_one_of_two_is_found() throws InterruptedException {
        assertThat(broken(Slipshod.OneWoken.class)).contains("i5-truncate-teardown");
    }

    /** The programs that break it with nothing assumed. */
    private static Set<String> broken(Class<?> design) throws InterruptedException {
        Map<String, Verdict> verdicts =
                Outside.verdicts(design, claim -> claim.assumptions().isEmpty());
        assertThat(verdicts).isNotEmpty();
        assertThat(List.copyOf(verdicts.values())).isSubsetOf(Verdict.UPHELD, Verdict.BROKEN);
        return verdicts.keySet().stream()
                .filter(id -> verdicts.get(id) == Verdict.BROKEN)
                .map(id -> id.substring(id.indexOf('/') + 1))
                .collect(Collectors.toSet());
    }
}
