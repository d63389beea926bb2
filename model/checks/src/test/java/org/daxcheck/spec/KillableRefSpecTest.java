// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daxcheck.claim.Disabled;
import org.junit.jupiter.api.Test;

final class KillableRefSpecTest {

    private final KillableRefSpec ref = new KillableRefSpec();

    @Test
    void a_live_count_has_its_owners_reference_and_gives_more() {
        assertThat(ref.count()).isEqualTo(1);
        assertThat(ref.tryget()).isTrue();
        assertThat(ref.trygetLive()).isTrue();
        assertThat(ref.trygetLiveRcu()).isTrue();
        ref.getMany(2);
        assertThat(ref.count()).isEqualTo(6);
        ref.putMany(5);
        assertThat(ref.isZero()).isFalse();
        assertThat(ref.isDying()).isFalse();
    }

    @Test
    void a_killed_count_gives_references_to_nobody_who_wants_it_live() {
        ref.get();
        ref.kill();
        assertThat(ref.isDying()).isTrue();
        assertThat(ref.trygetLive()).isFalse();
        assertThat(ref.trygetLiveRcu()).isFalse();
        assertThat(ref.tryget()).isTrue();
        assertThat(ref.count()).isEqualTo(2);
    }

    @Test
    void a_count_at_zero_gives_nothing() {
        ref.kill();
        assertThat(ref.isZero()).isTrue();
        assertThat(ref.tryget()).isFalse();
        assertThatThrownBy(() -> ref.getMany(1)).hasMessage("get of a count that is zero");
        assertThatThrownBy(() -> ref.putMany(1)).hasMessage("put of a reference that was not taken");
    }

    @Test
    void draining_waits_for_the_last_reference_and_is_told_once() {
        ref.get();
        ref.kill();
        assertThatThrownBy(ref::awaitRelease).isInstanceOf(Disabled.class);
        ref.put();
        ref.awaitRelease();
        assertThatThrownBy(ref::awaitRelease).isInstanceOf(Disabled.class);
    }

    @Test
    void a_second_life_begins_at_zero_and_after_a_kill_only() {
        assertThatThrownBy(ref::reinit).isInstanceOf(IllegalStateException.class);
        ref.get();
        ref.kill();
        assertThatThrownBy(ref::reinit).isInstanceOf(IllegalStateException.class);
        ref.put();
        ref.reinit();
        assertThat(ref.count()).isEqualTo(1);
        assertThat(ref.trygetLive()).isTrue();
    }

    @Test
    void nobody_kills_twice_and_nobody_comes_after_exit() {
        ref.kill();
        assertThatThrownBy(ref::kill).hasMessage("killed more than once");
        ref.exit();
        assertThatThrownBy(ref::tryget).hasMessage("use after exit");
        assertThatThrownBy(ref::isDying).hasMessage("use after exit");
    }
}
