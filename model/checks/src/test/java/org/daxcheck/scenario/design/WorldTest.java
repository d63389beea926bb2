// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daxcheck.api.design.DesignSettings;
import org.daxcheck.api.design.RefcountDesign;
import org.daxcheck.port.design.busy.BusyPage;
import org.daxcheck.port.design.busy.PrivateWithoutReference;
import org.daxcheck.port.design.entry.EntryHoldsPgmap;
import org.daxcheck.port.design.gup.PageForLife;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each judge finds what breaks its property, and nothing in a design that keeps it; one thread, one order. */
final class WorldTest {

    private static final Set<Assumption> ORDINARY = Set.of(Assumption.STABLE_TABLE, Assumption.ENTRY_LOCK);

    private static World world(Function<DesignSettings, RefcountDesign> design, Invariant judged, Assumption... more) {
        Set<Assumption> given = new java.util.HashSet<>(ORDINARY);
        given.addAll(Set.of(more));
        return new World(design, judged, Assumptions.of(given));
    }

    private static void breaks(World world, Invariant invariant, Consumer<World> steps) {
        assertThatThrownBy(() -> steps.accept(world))
                .isInstanceOf(AssertionError.class)
                .satisfies(error ->
                        assertThat(Invariant.brokenBy((AssertionError) error)).isEqualTo(invariant));
    }

    @Test
    void a_pin_that_the_memory_goes_under_breaks_i1() {
        Consumer<World> steps = world -> {
            assertThat(world.fault(0, 0)).isTrue();
            assertThat(world.pin(0, 0)).isTrue();
            world.tearDown();
        };
        breaks(world(PrivateWithoutReference::new, Invariant.I1), Invariant.I1, steps);
        steps.accept(world(PrivateWithoutReference::new, Invariant.I4));
    }

    @Test
    void a_touch_of_removed_memory_breaks_i1() {
        World world = world(PrivateWithoutReference::new, Invariant.I1);
        world.tearDown();
        breaks(world, Invariant.I1, gone -> gone.fault(0, 0));
        World kept = world(BusyPage::new, Invariant.I1);
        kept.tearDown();
        assertThat(kept.fault(0, 0)).isFalse();
    }

    @Test
    void a_mapped_page_that_counts_as_idle_breaks_i2() {
        breaks(world(PageForLife::new, Invariant.I2), Invariant.I2, world -> world.fault(0, 0));
        assertThat(world(BusyPage::new, Invariant.I2).fault(0, 0)).isTrue();
    }

    @Test
    void a_block_that_is_freed_under_a_pin_breaks_i3() {
        World world = world(BusyPage::new, Invariant.I3);
        world.fault(0, 0);
        world.pin(0, 0);
        breaks(world, Invariant.I3, pinned -> pinned.evict(0));
        World free = world(BusyPage::new, Invariant.I3);
        free.fault(0, 0);
        free.pin(0, 0);
        free.unpin(0);
        free.truncate(0);
        assertThat(free.pin(0, 0)).isFalse();
    }

    @Test
    void a_page_that_becomes_busy_after_the_end_breaks_i4() {
        World world = world(PrivateWithoutReference::new, Invariant.I4);
        world.tearDown();
        breaks(world, Invariant.I4, dying -> dying.fault(0, 0));
        World drained = world(PrivateWithoutReference::new, Invariant.I4, Assumption.FAULTS_DRAINED);
        drained.tearDown();
        assertThat(drained.fault(0, 0)).isFalse();
    }

    @Test
    void a_reference_that_nobody_gives_back_breaks_i6() {
        World world = world(EntryHoldsPgmap::new, Invariant.I6);
        world.fault(0, 0);
        world.judgeSum();
        world.invalidate(0);
        breaks(world, Invariant.I6, World::judgeSum);
        World kept = world(BusyPage::new, Invariant.I6);
        kept.fault(0, 0);
        kept.judgeSum();
        kept.invalidate(0);
        kept.judgeSum();
    }

    @Test
    void a_count_below_its_floor_breaks_i6() {
        World world = world(EntryHoldsPgmap::new, Invariant.I6);
        world.tearDown();
        world.fault(0, 0);
        breaks(world, Invariant.I6, dead -> dead.invalidate(0));
    }

    @Test
    void an_eviction_waits_for_no_pin_unless_that_is_assumed() {
        World world = world(BusyPage::new, Invariant.I1, Assumption.IDLE_BEFORE_DELETION);
        world.fault(0, 0);
        world.pin(0, 0);
        Thread evictor = new Thread(() -> world.evict(0));
        evictor.start();
        assertThat(evictor.isAlive()).isTrue();
        world.unpin(0);
        join(evictor);
        assertThat(world.pin(0, 0)).isFalse();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_teardown_that_does_nothing_breaks_i5() {
        RefcountDesign inert = (RefcountDesign) Proxy.newProxyInstance(
                RefcountDesign.class.getClassLoader(), new Class<?>[] {RefcountDesign.class}, (self, method, given) -> {
                    boolean answers = method.getReturnType() == boolean.class;
                    return answers ? Boolean.FALSE : null;
                });
        breaks(world(settings -> inert, Invariant.I5), Invariant.I5, World::tearDown);
        world(settings -> inert, Invariant.I1).tearDown();
        world(BusyPage::new, Invariant.I5).tearDown();
    }

    @ParameterizedTest
    @CsvSource({
        "revoke refuse remove, calls revokeAll before newUsersRefused",
        "refuse remove revoke, calls removeMemory before revokeAll",
        "refuse refuse, calls newUsersRefused again",
        "refuse revoke remove revoke, calls revokeAll again",
        "refuse revoke, has ended and never called removeMemory"
    })
    void duties_that_are_not_done_once_and_in_their_order_break_i5(String calls, String said) {
        assertThatThrownBy(() -> teardown(Invariant.I5, calls)).hasMessage("I5: teardown " + said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revoke refuse remove", "revoke remove refuse", "revoke remove", ""})
    void whoever_refuses_new_users_late_or_never_breaks_i4(String calls) {
        assertThatThrownBy(() -> teardown(Invariant.I4, calls))
                .isInstanceOf(BrokenProperty.class)
                .hasMessageContaining("newUsersRefused");
    }

    @Test
    void other_invariants_leave_the_duties_alone() {
        teardown(Invariant.I1, "revoke remove refuse");
        teardown(Invariant.I4, "refuse remove remove");
        teardown(Invariant.I5, "refuse revoke remove");
    }

    private static void teardown(Invariant judged, String calls) {
        Duties duties = new Duties(judged);
        for (String call : List.of(calls.split(" ", -1))) {
            switch (call) {
                case "refuse" -> duties.refuse();
                case "revoke" -> duties.revoke();
                case "remove" -> duties.remove();
                default -> assertThat(call).isEmpty();
            }
        }
        duties.judge();
    }
}
