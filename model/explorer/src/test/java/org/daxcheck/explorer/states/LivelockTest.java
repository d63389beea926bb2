// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.replay.ReplayLine;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.toy.Operand;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.daxcheck.explorer.toy.ToyThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LivelockTest {

    private final Toy toy = new Toy();
    private final int x = toy.location();
    private final int y = toy.location();
    private final int a = toy.lock();
    private final int b = toy.lock();
    private Knowledge knowledge = knowledge(Options.DEFAULT);

    private Knowledge knowledge(Options options) {
        Options visible = options.without(Reduction.PLAIN_ACCESSES);
        return new Knowledge(new ToySource(toy, true), visible.reductions(), false);
    }

    private States search() throws Exception {
        return search(Listener.NONE);
    }

    private States search(Listener listener) throws Exception {
        States states = new StateSearch(knowledge, Limits.NONE, listener).run();
        assertThat(states.complete()).isTrue();
        return states;
    }

    private States searchWithStops() throws Exception {
        knowledge = knowledge(Options.DEFAULT.without(Reduction.PERSISTENT_SETS));
        return search(new Listener() {
            @Override
            public boolean threadsStop() {
                return true;
            }
        });
    }

    private static void retry(ToyThread thread, int first, int second) {
        thread.repeat(
                2,
                1,
                turn -> turn.on(Kind.LOCK, first)
                        .get(Kind.TRY_LOCK, second, 0, 0, 2)
                        .when(2, 1, true, then -> then.on(Kind.UNLOCK, second))
                        .on(Kind.UNLOCK, first));
    }

    @Test
    void two_who_give_way_to_each_other_for_ever_are_a_livelock() throws Exception {
        toy.thread(t -> retry(t, a, b)).thread(t -> retry(t, b, a));
        States states = search();
        assertThat(states.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.LIVELOCK);
        Lasso lasso = (Lasso) states.defects().get(0).signature();
        assertThat(lasso.movers()).isEqualTo(0b11);
        assertThat(lasso.livelock()).isTrue();
        assertComesBack(lasso);
    }

    /** Everyone stands after the loop where he stood before it, and so does the memory. */
    private void assertComesBack(Lasso lasso) throws Exception {
        Execution before = ReplayLine.perform(lasso.stem(), knowledge);
        Schedule both = lasso.stem().then(lasso.loop());
        Execution after = ReplayLine.perform(both.then(lasso.loop()), knowledge);
        StateKey key = new StateKey(false);
        assertThat(key.of(after).toString()).isEqualTo(key.of(before).toString());
        assertThat(lasso.loop().length()).isPositive();
    }

    @Test
    void the_same_in_one_order_is_none() throws Exception {
        toy.times(2, t -> retry(t, a, b));
        assertThat(search().defects()).isEmpty();
    }

    @Test
    void an_update_that_fails_only_when_another_succeeds_is_no_livelock() throws Exception {
        toy.times(
                3,
                t -> t.repeat(
                        3,
                        1,
                        turn -> turn.read(x, 2)
                                .perform(Kind.CAS_BOOL, x, Operand.register(2, 0), Operand.register(2, 1), 3)));
        assertThat(search().defects()).isEmpty();
        assertThat(search().starvations()).isEmpty();
        assertThat(searchWithStops().defects()).isEmpty();
    }

    @Test
    void overwriting_each_other_for_ever_is_a_livelock() throws Exception {
        toy.thread(t -> t.repeat(2, 1, turn -> turn.write(x, 1).read(x, 2)));
        toy.thread(t -> t.repeat(2, 2, turn -> turn.write(x, 2).read(x, 2)));
        States states = search();
        assertThat(states.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.LIVELOCK);
        assertComesBack((Lasso) states.defects().get(0).signature());
    }

    @Test
    void a_loop_that_only_an_unfair_scheduler_goes_round_for_ever_is_none() throws Exception {
        toy.thread(t -> t.repeat(2, 1, turn -> turn.write(y, 1).write(y, 0).read(x, 2)));
        toy.thread(t -> t.write(x, 1));
        States states = search();
        assertThat(states.defects()).isEmpty();
        assertThat(states.starvations()).isEmpty();
        List<Defect> ifThreadsStop = searchWithStops().defects();
        assertThat(ifThreadsStop).extracting(Defect::kind).containsExactly(Finding.Kind.LIVELOCK);
        assertThat(ifThreadsStop.get(0).message()).endsWith("as long as T2 does not move");
        assertComesBack((Lasso) ifThreadsStop.get(0).signature());
    }

    @Test
    void the_same_loop_is_a_livelock_if_nobody_ends_it() throws Exception {
        toy.thread(t -> t.repeat(2, 1, turn -> turn.write(y, 1).write(y, 0).read(x, 2)));
        toy.thread(t -> t.write(x, 2));
        States states = search();
        assertThat(states.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.LIVELOCK);
        Lasso lasso = (Lasso) states.defects().get(0).signature();
        assertThat(lasso.movers()).isEqualTo(0b01);
        assertComesBack(lasso);
    }

    @Test
    void who_waits_for_a_lock_that_is_free_now_and_then_starves() throws Exception {
        toy.thread(t ->
                t.repeat(2, 1, turn -> turn.on(Kind.LOCK, a).on(Kind.UNLOCK, a).read(x, 2)));
        toy.thread(t -> t.on(Kind.LOCK, a).write(x, 1).on(Kind.UNLOCK, a));
        knowledge = knowledge(Options.DEFAULT.without(Reduction.STEPS));
        States states = search();
        assertThat(states.defects()).isEmpty();
        assertThat(states.starvations()).hasSize(1);
        assertThat(states.starvations().get(0).starved()).isEqualTo(0b10);
        assertComesBack(states.starvations().get(0));
    }

    @Test
    void who_waits_for_such_a_lock_starves_with_its_unlock_hidden_too() throws Exception {
        toy.thread(t ->
                t.repeat(2, 1, turn -> turn.on(Kind.LOCK, a).on(Kind.UNLOCK, a).read(x, 2)));
        toy.thread(t -> t.on(Kind.LOCK, a).write(x, 1).on(Kind.UNLOCK, a));
        Lasso lasso = search().starvations().get(0);
        assertThat(lasso.starved()).isEqualTo(0b10);
        Defect told = lasso.starvation(knowledge.names());
        assertThat(told.kind()).isEqualTo(Finding.Kind.STARVATION);
        assertThat(told.message()).startsWith("T2 can be overtaken for ever while T1 can go round");
        assertComesBack(lasso);
    }

    @Test
    void who_waits_for_a_lock_that_nobody_takes_again_and_again_does_not_starve() throws Exception {
        toy.thread(t ->
                t.repeat(2, 1, turn -> turn.on(Kind.LOCK, b).on(Kind.UNLOCK, b).read(x, 2)));
        toy.thread(t -> t.on(Kind.LOCK, a).write(x, 1).on(Kind.UNLOCK, a));
        States states = search();
        assertThat(states.defects()).isEmpty();
        assertThat(states.starvations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_spins_on_what_is_set_and_cleared_for_ever_may_see_it_cleared_each_time(boolean reduced) throws Exception {
        toy.thread(t -> t.repeat(2, 1, turn -> turn.write(y, 1).write(y, 0).read(x, 2)));
        toy.thread(t -> t.awaitValue(y, 1).write(x, 1));
        knowledge = knowledge(reduced ? Options.DEFAULT : Options.DEFAULT.without(Reduction.SPIN_LOOPS));
        States states = search();
        assertThat(states.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.LIVELOCK);
        assertThat(states.starvations()).isEmpty();
        Lasso lasso = (Lasso) states.defects().get(0).signature();
        assertThat(lasso.movers()).isEqualTo(0b11);
        assertThat(Round.of(lasso.stem().then(lasso.loop()), lasso.stem().length(), knowledge))
                .hasValueSatisfying(again -> assertThat(again.livelock()).isTrue());
    }

    @Test
    void a_long_way_without_plain_accesses_is_gone() throws Exception {
        toy.thread(t -> {
            for (int i = 0; i < 300; i++) {
                t.write(x, i);
            }
        });
        toy.thread(t -> t.write(x, 7));
        assertThat(search().size().ends()).isEqualTo(2);
    }

    @Test
    void a_flag_that_is_never_set_is_a_livelock_without_a_loop() throws Exception {
        toy.thread(t -> t.awaitValue(x, 1)).thread(t -> t.write(y, 1));
        States states = search();
        assertThat(states.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.LIVELOCK);
        assertThat(states.defects().get(0).message()).contains("T1 spins");
    }

    @Test
    void a_flag_that_is_set_ends_the_loop() throws Exception {
        toy.thread(t -> t.awaitValue(x, 1)).thread(t -> t.write(x, 1));
        assertThat(search().defects()).isEmpty();
    }

    @Test
    void states_are_fewer_than_traces() throws Exception {
        toy.times(
                3,
                t -> t.on(Kind.GET_AND_ADD, x, 1, 32)
                        .on(Kind.GET_AND_ADD, x, 1, 32)
                        .on(Kind.GET_AND_ADD, x, 1, 32));
        assertThat(search().size()).isEqualTo(new States.Size(64, 144, 1, 0));
    }

    @Test
    void a_bound_on_states_is_told() throws Exception {
        toy.thread(t -> t.repeat(2, 1, turn -> turn.increment(x, 3).read(y, 2)));
        Limits limits = new Limits(100_000, 50, Limits.NONE.time());
        States states = new StateSearch(knowledge, limits, Listener.NONE).run();
        assertThat(states.complete()).isFalse();
        assertThat(states.reason()).isEqualTo("more than 50 states");
    }
}
