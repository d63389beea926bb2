// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.automaton.Guards;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.toy.RandomToys;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.daxcheck.explorer.toy.ToyThread;
import org.daxcheck.explorer.toy.TracesOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reduction of the search of states against the search without it. */
class LessToTellApartTest {

    private static final int PROGRAMS = 60;
    private static final long FIRST = 9_000;
    private static final Options ALL = Options.DEFAULT;

    private final Toy toy = new Toy();
    private final int data = toy.location();
    private final int lock = toy.lock();
    private final int other = toy.lock();

    private record Seen(States states, Set<Object> ends) {

        SortedMap<Finding.Kind, Set<Object>> defects() {
            return states.defects().stream()
                    .collect(Collectors.groupingBy(
                            Defect::kind, TreeMap::new, Collectors.mapping(Defect::signature, Collectors.toSet())));
        }
    }

    private static Seen search(Toy toy, Options options) throws Exception {
        Knowledge knowledge = new Knowledge(new ToySource(toy, true), options.reductions(), options.realTime());
        TracesOf listener = new TracesOf(toy, options.realTime());
        States states =
                new StateSearch(knowledge, Limits.NONE, listener).walksInVain(0).run();
        assertThat(states.complete()).isTrue();
        return new Seen(states, listener.ends);
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSISTENT_SETS", "FRESH_ACCESSES", "GUARDED_ACCESSES"})
    void ends_outcomes_and_defects_are_the_same(Reduction reduction) throws Exception {
        long states = 0;
        long without = 0;
        for (RandomToys.Theme theme : RandomToys.Theme.values()) {
            for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
                Toy program = RandomToys.of(seed, theme);
                Seen less = search(program, ALL);
                Seen more = search(program, ALL.without(reduction));
                assertThat(less.ends()).as("%s %d", theme, seed).isEqualTo(more.ends());
                assertThat(less.states().outcomes().keySet())
                        .as("%s %d", theme, seed)
                        .isEqualTo(more.states().outcomes().keySet());
                assertThat(less.defects()).as("%s %d", theme, seed).isEqualTo(more.defects());
                states += less.states().size().states();
                without += more.states().size().states();
            }
        }
        assertThat(states).isLessThan(without);
    }

    private void under(int guard) {
        toy.thread(t -> t.on(Kind.LOCK, guard)
                .plain()
                .read(data, 1)
                .plain()
                .writeRegister(data, 1, 1)
                .on(Kind.UNLOCK, guard));
    }

    /**
     * Two threads, each of which writes if it comes early, the one under the lock, the other so; the memory is the same whether they did or
     * not, and who does not count the writes does not find them unordered.
     */
    private void early(Consumer<ToyThread> other) {
        int before = toy.location();
        int alsoBefore = toy.location();
        int own = toy.location();
        int alsoOwn = toy.location();
        toy.thread(t -> t.write(before, 1).write(alsoBefore, 1));
        toy.thread(t -> t.read(before, 1)
                .when(
                        1,
                        0,
                        true,
                        early ->
                                early.on(Kind.LOCK, lock).plain().write(data, 0).on(Kind.UNLOCK, lock))
                .read(own, 1));
        toy.thread(t -> t.read(alsoBefore, 1).when(1, 0, true, other).read(alsoOwn, 1));
    }

    private void assertRaces(boolean expected) throws Exception {
        for (Options options :
                List.of(ALL, ALL.without(Reduction.PERSISTENT_SETS), ALL.without(Reduction.GUARDED_ACCESSES))) {
            assertThat(search(toy, options).states().defects().stream()
                            .anyMatch(defect -> defect.kind() == Finding.Kind.DATA_RACE))
                    .as("%s", options.reductions())
                    .isEqualTo(expected);
        }
    }

    private void assertGuarded(boolean expected) throws Exception {
        Knowledge knowledge = new Knowledge(new ToySource(toy, true), ALL.reductions(), false);
        new StateSearch(knowledge, Limits.NONE, Listener.NONE).run();
        assertThat(new Guards(knowledge.execution().automata()).guarded(data)).isEqualTo(expected);
    }

    @Test
    void one_lock_guards() throws Exception {
        under(lock);
        under(lock);
        under(lock);
        assertRaces(false);
        assertGuarded(true);
        int guarded = search(toy, ALL).states().size().states();
        int unguarded = search(toy, ALL.without(Reduction.GUARDED_ACCESSES))
                .states()
                .size()
                .states();
        assertThat(guarded).isLessThan(unguarded);
    }

    @Test
    void one_lock_guards_those_who_come_early() throws Exception {
        early(t -> t.on(Kind.LOCK, lock).plain().write(data, 0).on(Kind.UNLOCK, lock));
        assertRaces(false);
        assertGuarded(true);
    }

    @Test
    void another_lock_does_not_guard() throws Exception {
        early(t -> t.on(Kind.LOCK, other).plain().write(data, 0).on(Kind.UNLOCK, other));
        assertRaces(true);
        assertGuarded(false);
    }

    @Test
    void a_lock_that_was_given_back_does_not_guard() throws Exception {
        early(t -> t.on(Kind.LOCK, lock).on(Kind.UNLOCK, lock).plain().write(data, 0));
        assertRaces(true);
        assertGuarded(false);
    }

    @Test
    void a_lock_that_was_not_got_does_not_guard() throws Exception {
        early(t -> t.get(Kind.TRY_LOCK, lock, 0, 0, 2)
                .plain()
                .write(data, 0)
                .when(2, 1, true, got -> got.on(Kind.UNLOCK, lock)));
        assertRaces(true);
        assertGuarded(false);
    }

    @Test
    void a_lock_that_may_have_been_got_does_not_guard() throws Exception {
        early(t -> t.on(Kind.TRY_LOCK, lock).plain().write(data, 0));
        assertRaces(true);
        assertGuarded(false);
    }

    @Test
    void what_only_its_writer_reads_without_the_lock_is_guarded() throws Exception {
        toy.thread(t -> t.on(Kind.LOCK, lock)
                .plain()
                .write(data, 1)
                .on(Kind.UNLOCK, lock)
                .plain()
                .read(data, 1));
        toy.thread(t -> t.on(Kind.LOCK, lock).plain().read(data, 1).on(Kind.UNLOCK, lock));
        assertRaces(false);
        assertGuarded(true);
    }

    @Test
    void guards_of_the_first_run_are_held_against_all_that_was_learned() throws Exception {
        int before = toy.location();
        toy.thread(t -> t.on(Kind.LOCK, lock)
                .plain()
                .write(data, 1)
                .on(Kind.UNLOCK, lock)
                .write(before, 1));
        toy.thread(t -> t.on(Kind.LOCK, lock)
                .plain()
                .read(data, 1)
                .on(Kind.UNLOCK, lock)
                .read(before, 1)
                .when(1, 0, true, late -> late.plain().write(data, 0)));
        Knowledge knowledge = new Knowledge(new ToySource(toy, true), ALL.reductions(), false);
        knowledge.begin();
        Guards first = new Guards(knowledge.execution().automata());
        assertThat(first.guarded(data)).isTrue();
        assertThat(first.foretold(new Guards(knowledge.execution().automata()))).isTrue();
        new StateSearch(knowledge, Limits.NONE, Listener.NONE).run();
        Guards last = new Guards(knowledge.execution().automata());
        assertThat(last.guarded(data)).isFalse();
        assertThat(first.foretold(last)).isFalse();
    }
}
