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

    @Test
    void a_wake_up_that_only_the_first_page_gives_is_found() throws InterruptedException {
        assertThat(onlyFor(Slipshod.FirstPageWoken.class)).containsExactlyInAnyOrder("i3-pin-truncate-last");
    }

    @Test
    void a_truncation_that_looks_at_another_page_is_found() throws InterruptedException {
        assertThat(onlyFor(Slipshod.FirstPageRead.class)).containsExactlyInAnyOrder("i3-pin-truncate-last");
    }

    /** A hasty pin breaks it because it looks at one word and marks another. */
    @Test
    void pins_that_do_not_add_up_are_found() throws InterruptedException {
        assertThat(onlyFor(Slipshod.PinsInAFlag.class))
                .containsExactlyInAnyOrder("i1-two-pins-teardown", "i3-two-pins-truncate", "i3-hasty-pin-truncate");
    }

    @Test
    void a_third_user_who_is_not_counted_is_found() throws InterruptedException {
        assertThat(onlyFor(Slipshod.TwoCounted.class))
                .containsExactlyInAnyOrder("i1-two-pins-teardown", "i1-shared-pin-teardown", "i3-two-pins-truncate");
    }

    @Test
    void a_second_mapping_that_is_never_given_back_is_found() throws InterruptedException {
        assertThat(onlyFor(Slipshod.SecondMappingLeaks.class)).containsExactlyInAnyOrder("i1-shared-pin-teardown");
    }

    @Test
    void an_invalidation_that_drops_pins_is_found() throws InterruptedException {
        assertThat(onlyFor(Slipshod.InvalidationDropsPins.class))
                .containsExactlyInAnyOrder("i1-pin-invalidate-teardown", "i3-pin-invalidate-truncate");
    }

    @Test
    void a_page_that_is_served_once_only_is_found() throws InterruptedException {
        assertThat(onlyFor(Slipshod.ServedOnce.class))
                .containsExactlyInAnyOrder("i5-use-teardown", "i5-use-last-teardown");
    }

    @Test
    void a_last_page_that_cannot_be_pinned_is_found() throws InterruptedException {
        assertThat(onlyFor(Slipshod.FirstPagePinned.class)).containsExactlyInAnyOrder("i5-use-last-teardown");
    }

    /** The programs that break it with nothing assumed, without those that break any design of this shape. */
    private static Set<String> onlyFor(Class<?> design) throws InterruptedException {
        Set<String> all = broken(design);
        all.removeAll(Set.of("i1-hasty-pin-teardown", "i3-pin-evict"));
        return all;
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
