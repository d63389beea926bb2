// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.daxcheck.explorer.toy.ToyThread;
import org.junit.jupiter.api.Test;

class StrategyTest {

    private final Toy toy = new Toy();
    private final int x = toy.location();
    private final int y = toy.location();

    private Strategy strategy(Options options) {
        return Strategy.of(new ToySource(toy, true), options);
    }

    private static Conclusion conclude(Strategy strategy) throws Exception {
        return strategy.run(Listener.NONE);
    }

    private void incrementers(int threads, int times) {
        toy.times(threads, t -> {
            for (int i = 0; i < times; i++) {
                t.increment(x, 1);
            }
            t.report(1);
        });
    }

    @Test
    void few_traces_decide_by_themselves() throws Exception {
        incrementers(2, 2);
        Conclusion conclusion = conclude(strategy(Options.DEFAULT));
        assertThat(conclusion.engine()).isEqualTo(Conclusion.Engine.TRACES);
        assertThat(conclusion.complete()).isTrue();
        assertThat(conclusion.counts().executions()).isEqualTo(34);
    }

    @Test
    void too_many_traces_are_left_for_states_which_have_the_same_outcomes() throws Exception {
        incrementers(3, 2);
        Conclusion traces = conclude(strategy(Options.DEFAULT));
        assertThat(traces.engine()).isEqualTo(Conclusion.Engine.TRACES);
        Conclusion states = conclude(strategy(Options.DEFAULT).traces(100));
        assertThat(states.engine()).isEqualTo(Conclusion.Engine.STATES);
        assertThat(states.complete()).isTrue();
        assertThat(states.outcomes().keySet()).isEqualTo(traces.outcomes().keySet());
        assertThat(states.counts().executions()).isLessThan(traces.counts().executions());
    }

    @Test
    void too_many_states_are_left_for_traces() throws Exception {
        incrementers(2, 2);
        Conclusion conclusion = conclude(strategy(Options.DEFAULT).traces(5).states(5));
        assertThat(conclusion.engine()).isEqualTo(Conclusion.Engine.TRACES);
        assertThat(conclusion.complete()).isTrue();
        assertThat(conclusion.counts().executions()).isEqualTo(34);
    }

    @Test
    void a_limit_on_executions_is_kept() throws Exception {
        incrementers(3, 2);
        Limits few = new Limits(1_000, 50, Limits.NONE.time());
        Conclusion conclusion = conclude(strategy(Options.DEFAULT.within(few)));
        assertThat(conclusion.complete()).isFalse();
        assertThat(conclusion.reason()).isEqualTo("the limit of 50 executions");
    }

    @Test
    void traces_that_do_not_end_lead_to_the_states_that_show_the_cycle() throws Exception {
        toy.thread(t -> t.repeat(2, 1, turn -> turn.write(x, 1).read(x, 2)));
        toy.thread(t -> t.repeat(2, 2, turn -> turn.write(x, 2).read(x, 2)));
        Conclusion conclusion = conclude(strategy(Options.DEFAULT));
        assertThat(conclusion.engine()).isEqualTo(Conclusion.Engine.STATES);
        assertThat(conclusion.complete()).isTrue();
        assertThat(conclusion.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.LIVELOCK);
    }

    @Test
    void the_first_defect_ends_the_search_if_so_wanted() throws Exception {
        toy.thread(t -> t.on(Kind.PARK, Toy.permit(0))).thread(t -> t.write(y, 1));
        Conclusion conclusion = conclude(strategy(Options.DEFAULT.stoppingAt(EnumSet.allOf(Finding.Kind.class))));
        assertThat(conclusion.complete()).isFalse();
        assertThat(conclusion.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.LOST_WAKEUP);
    }

    @Test
    void what_few_turns_show_is_found_by_few_executions() throws Exception {
        int a = toy.lock();
        int b = toy.lock();
        twoLocksThenMuchElse(a, b);
        twoLocksThenMuchElse(b, a);
        Options options = Options.DEFAULT.stoppingAt(EnumSet.of(Finding.Kind.DEADLOCK));
        Conclusion chance = conclude(strategy(options));
        assertThat(chance.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.DEADLOCK);
        assertThat(chance.counts().executions()).isLessThanOrEqualTo(Strategy.SCOUTED);
        assertThat(chance.counts().executions())
                .isEqualTo(conclude(strategy(options)).counts().executions());
        Result search = Exploration.of(new ToySource(toy, true), options).run(Listener.NONE);
        assertThat(search.counts().executions()).isGreaterThan(Strategy.SCOUTED);
    }

    private void twoLocksThenMuchElse(int first, int second) {
        toy.thread(t -> t.on(Kind.LOCK, first)
                .on(Kind.LOCK, second)
                .on(Kind.UNLOCK, second)
                .on(Kind.UNLOCK, first)
                .increment(x, 1)
                .increment(x, 1)
                .increment(x, 1)
                .increment(x, 1));
    }

    @Test
    void what_takes_many_turns_is_found_by_the_search_that_follows() throws Exception {
        int turns = 6;
        toy.thread(t -> {
            for (int i = 1; i <= turns; i++) {
                t.write(x, i);
            }
        });
        toy.thread(t -> needle(t, 1, turns));
        Conclusion conclusion = conclude(strategy(Options.DEFAULT.stoppingAt(EnumSet.of(Finding.Kind.LOST_WAKEUP))));
        assertThat(conclusion.counts().executions()).isGreaterThan(0);
        assertThat(conclusion.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.LOST_WAKEUP);
    }

    private void needle(ToyThread thread, int from, int to) {
        if (from > to) {
            thread.on(Kind.PARK, Toy.permit(1));
        } else {
            thread.read(x, 1).when(1, from, true, then -> needle(then, from + 1, to));
        }
    }
}
