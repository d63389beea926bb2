// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.states.StateSearch;
import org.daxcheck.explorer.states.States;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.daxcheck.explorer.toy.ToyThread;
import org.junit.jupiter.api.Test;

/** A lock that is taken and given back, and looked at; thread 0 has stopped and thread 1 wants the lock. */
class StopTest {

    private static final long GIVE = 0;
    private static final long TAKE = 1;
    private static final long LOOK = 2;

    /** Takes and gives back in one. */
    private static final long USE = 3;

    private static final long HALF_USED = ~USE;

    private static final Call WAITS = new Call(1, TAKE, false, null, 0);

    private static final Sequential LOCK = new Sequential() {
        @Override
        public Reply last(List<Long> operations) {
            boolean held = false;
            for (long operation : operations.subList(0, operations.size() - 1)) {
                held = takes(operation) || (held && operation != GIVE);
            }
            long last = operations.get(operations.size() - 1);
            return held && (takes(last) || last == USE) ? Reply.DISABLED : Reply.of(0L);
        }

        private boolean takes(long operation) {
            return operation == TAKE || operation == HALF_USED;
        }

        @Override
        public long halfway(long operation) {
            return operation == USE ? HALF_USED : operation;
        }
    };

    private final Judge judge = new Judge(LOCK, new ToySource(new Toy(), false).names());

    private boolean permits(Call... calls) {
        return judge.permitsStop(new History(List.of(calls), true), 0);
    }

    private static Call returned(int thread, long operation, long after) {
        return new Call(thread, operation, true, 0L, after);
    }

    private static Call unfinished(long operation, long after) {
        return new Call(0, operation, false, null, after);
    }

    @Test
    void who_holds_may_be_waited_for() {
        assertThat(permits(returned(0, TAKE, 0), WAITS)).isTrue();
    }

    @Test
    void who_was_about_to_take_may_be_waited_for() {
        assertThat(permits(unfinished(TAKE, 0), WAITS)).isTrue();
    }

    @Test
    void who_was_about_to_give_back_may_be_waited_for() {
        assertThat(permits(returned(0, TAKE, 0), unfinished(GIVE, 1), WAITS)).isTrue();
    }

    @Test
    void who_was_giving_back_may_be_waited_for_though_others_had_the_lock_since() {
        assertThat(permits(
                        returned(0, TAKE, 0),
                        unfinished(GIVE, 1),
                        WAITS,
                        returned(2, TAKE, 1),
                        returned(2, GIVE, 0b1001)))
                .isTrue();
    }

    @Test
    void who_has_given_back_may_not_be_waited_for() {
        assertThat(permits(returned(0, TAKE, 0), returned(0, GIVE, 1), WAITS)).isFalse();
        assertThat(permits(returned(0, TAKE, 0), returned(0, GIVE, 1), unfinished(LOOK, 0b11), WAITS))
                .isFalse();
    }

    @Test
    void who_only_looks_may_not_be_waited_for() {
        assertThat(permits(unfinished(LOOK, 0), WAITS)).isFalse();
    }

    @Test
    void who_only_looks_may_not_be_waited_for_because_another_had_the_lock() {
        assertThat(permits(unfinished(LOOK, 0), WAITS, returned(2, TAKE, 0), returned(2, GIVE, 0b100)))
                .isFalse();
    }

    @Test
    void who_was_using_may_be_waited_for() {
        assertThat(permits(unfinished(USE, 0), WAITS)).isTrue();
    }

    @Test
    void who_was_using_may_be_waited_for_after_others_had_the_lock() {
        assertThat(permits(unfinished(USE, 0), WAITS, returned(2, TAKE, 0), returned(2, GIVE, 0b100)))
                .isTrue();
    }

    @Test
    void who_has_used_may_not_be_waited_for() {
        assertThat(permits(returned(0, USE, 0), WAITS)).isFalse();
        assertThat(permits(returned(0, USE, 0), unfinished(LOOK, 1), WAITS)).isFalse();
    }

    @Test
    void a_call_that_nobody_stopped_is_not_taken_halfway() {
        Call usesForEver = new Call(0, USE, false, null, 0);
        assertThat(judge.judge(new History(List.of(usesForEver, WAITS), true))).isEqualTo(Judge.Ruling.STUCK);
    }

    @Test
    void who_asks_after_others_had_what_was_given_back_may_not_wait() {
        Call late = new Call(1, TAKE, false, null, 0b1101);
        assertThat(permits(
                        returned(0, TAKE, 0),
                        unfinished(GIVE, 1),
                        returned(2, TAKE, 1),
                        returned(2, GIVE, 0b101),
                        late))
                .isFalse();
    }

    @Test
    void a_look_under_a_lock_holds_others_up() throws Exception {
        assertThat(twoLooks(Sort.LOCK, Set.of(Reduction.PERSISTENT_SETS, Reduction.STEPS)))
                .containsOnly(Finding.Kind.DEADLOCK);
    }

    @Test
    void a_look_in_a_monitor_is_not_stopped() throws Exception {
        assertThat(twoLooks(Sort.MONITOR, Set.of(Reduction.PERSISTENT_SETS, Reduction.STEPS)))
                .isEmpty();
    }

    private static List<Finding.Kind> twoLooks(Sort sort, Set<Reduction> without) throws Exception {
        Toy toy = new Toy();
        int lock = toy.symbol(sort, 0);
        toy.times(
                2,
                thread -> call(thread, LOOK, body -> {
                    body.on(Kind.LOCK, lock, 0, 0);
                    body.on(Kind.UNLOCK, lock, 0, 0);
                }));
        ToySource source = new ToySource(toy, false);
        Set<Reduction> reductions = EnumSet.complementOf(EnumSet.copyOf(without));
        Knowledge knowledge = new Knowledge(source, reductions, true);
        Judge judge = new Judge(LOCK, source.names());
        Listener listener = new Listener() {
            @Override
            public boolean threadsStop() {
                return true;
            }

            @Override
            public boolean permitsStop(Executed execution, int thread) {
                return judge.permitsStop(execution, thread);
            }
        };
        States states = new StateSearch(knowledge, Limits.NONE, listener).run();
        assertThat(states.complete()).isTrue();
        assertThat(states.size().deadlocks()).isZero();
        return states.defects().stream().map(Defect::kind).toList();
    }

    private static void call(ToyThread thread, long operation, Consumer<ToyThread> body) {
        thread.local(Kind.INVOKE, operation, 0, 0);
        body.accept(thread);
        thread.local(Kind.RESPOND, operation, 0, 0);
    }
}
