// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.percpuref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.HungTask;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.kernel.sync.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class KillableRefTest {

    private final AtomicInteger released = new AtomicInteger();

    static List<Function<Runnable, KillableRef>> designs() {
        return List.of(
                release -> new PercpuRef(new Rcu(1), Cpus.migrating(), release, 1),
                release -> new AtomicRef(release, 1),
                release -> new LockedRef(release, 1));
    }

    private KillableRef fresh(Function<Runnable, KillableRef> design) {
        return design.apply(released::incrementAndGet);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void a_live_count_is_never_zero(Function<Runnable, KillableRef> design) {
        KillableRef ref = fresh(design);
        ref.get();
        ref.getMany(3);
        ref.putMany(4);
        assertThat(ref.count()).isEqualTo(1);
        assertThat(ref.isZero()).isFalse();
        assertThat(ref.isDying()).isFalse();
        assertThat(released).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void killing_lets_nobody_in_and_the_last_put_releases(Function<Runnable, KillableRef> design) {
        KillableRef ref = fresh(design);
        assertThat(ref.trygetLive()).isTrue();
        ref.kill();
        assertThat(ref.isDying()).isTrue();
        assertThat(ref.trygetLive()).isFalse();
        assertThat(ref.trygetLiveRcu()).isFalse();
        assertThat(ref.tryget()).as("not zero yet").isTrue();
        assertThat(ref.count()).isEqualTo(2);
        ref.put();
        assertThatThrownBy(ref::awaitRelease).isInstanceOf(HungTask.class);
        ref.put();
        assertThat(released).hasValue(1);
        assertThat(ref.isZero()).isTrue();
        assertThat(ref.tryget()).isFalse();
        ref.awaitRelease();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void what_was_counted_before_the_kill_counts_after_it(Function<Runnable, KillableRef> design) {
        KillableRef ref = fresh(design);
        ref.getMany(5);
        ref.putMany(2);
        ref.kill();
        assertThat(ref.count()).isEqualTo(3);
        ref.putMany(3);
        assertThat(released).hasValue(1);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void misuse_is_reported(Function<Runnable, KillableRef> design) {
        KillableRef ref = fresh(design);
        ref.kill();
        assertThatThrownBy(ref::get).as("get of zero").isInstanceOf(KernelBug.class);
        KillableRef twice = fresh(design);
        twice.get();
        twice.get();
        twice.kill();
        assertThatThrownBy(twice::kill).as("second kill").isInstanceOf(KernelBug.class);
        KillableRef over = fresh(design);
        over.kill();
        assertThatThrownBy(over::put).as("put below zero").isInstanceOf(KernelBug.class);
        assertThatThrownBy(fresh(design)::reinit).as("reinit while live").isInstanceOf(KernelBug.class);
    }

    @ParameterizedTest
    @MethodSource("designs")
    void nothing_is_asked_after_exit(Function<Runnable, KillableRef> design) {
        KillableRef ref = fresh(design);
        ref.kill();
        ref.exit();
        assertThatThrownBy(ref::trygetLive).isInstanceOf(KernelBug.class);
        assertThatThrownBy(ref::put).isInstanceOf(KernelBug.class);
        assertThatThrownBy(ref::isDying).isInstanceOf(KernelBug.class);
        assertThatCode(ref::exit).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void a_second_life_is_like_the_first(Function<Runnable, KillableRef> design) {
        KillableRef ref = fresh(design);
        ref.getMany(2);
        ref.kill();
        ref.putMany(2);
        ref.awaitRelease();
        ref.reinit();
        assertThat(ref.trygetLive()).isTrue();
        assertThat(ref.count()).isEqualTo(2);
        ref.kill();
        assertThatThrownBy(ref::awaitRelease).isInstanceOf(HungTask.class);
        ref.put();
        ref.awaitRelease();
        assertThat(released).hasValue(2);
    }

    @Test
    void more_is_given_back_for_processors_than_was_taken_is_seen_when_the_sum_is_made() {
        KillableRef ref = PercpuRef.checking();
        ref.putMany(2);
        assertThatThrownBy(ref::kill).isInstanceOf(KernelBug.class).hasMessageContaining("<= 0");
    }

    @Test
    void the_kill_waits_for_a_reader_that_may_still_count_for_its_processor() {
        Rcu rcu = new Rcu(1);
        KillableRef ref = new PercpuRef(rcu, Cpus.migrating(), () -> {}, 1);
        int section = rcu.readLock();
        assertThatThrownBy(ref::kill).isInstanceOf(HungTask.class);
        rcu.readUnlock(section);
    }

    @Test
    void a_pinned_thread_takes_and_gives_back_on_one_processor() {
        Cpus cpus = Cpus.pinned(4);
        assertThat(cpus.taking().getAsInt())
                .isBetween(0, 3)
                .isEqualTo(cpus.giving().getAsInt());
        assertThatThrownBy(() -> Cpus.pinned(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("threadedDesigns")
    void threads_that_come_and_go_leave_nothing_behind(Function<Runnable, KillableRef> design) {
        KillableRef ref = fresh(design);
        try (Threads threads = new Threads()) {
            for (int i = 0; i < 3; i++) {
                threads.start(() -> {
                    while (ref.trygetLive()) {
                        ref.getMany(2);
                        ref.putMany(3);
                    }
                });
            }
            ref.kill();
            ref.awaitRelease();
        }
        assertThat(ref.count()).isZero();
        assertThat(released).hasValue(1);
    }

    static List<Function<Runnable, KillableRef>> threadedDesigns() {
        return List.of(
                release -> new PercpuRef(new Rcu(0), Cpus.pinned(2), release, 0),
                release -> new AtomicRef(release, 0),
                release -> new LockedRef(release, 0));
    }
}
