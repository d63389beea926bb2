// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.junit.jupiter.api.Test;

/** Races with accesses that another execution, which leads to the same memory and was explored first, did without. */
class FreshAccessesTest {

    private final Toy toy = new Toy();
    private final int data = toy.location();
    private final int before = toy.location();
    private final int alsoBefore = toy.location();
    private final int own = toy.location();
    private final int alsoOwn = toy.location();

    @Test
    void an_access_stays_fresh_while_others_are_kept_from_moving() throws Exception {
        toy.thread(t -> t.write(before, 1).write(alsoBefore, 1));
        toy.thread(t -> t.read(before, 1)
                .when(1, 0, true, early -> early.plain().write(data, 0))
                .read(own, 1));
        toy.thread(t -> t.read(alsoBefore, 1)
                .when(1, 0, true, early -> early.plain().write(data, 0))
                .read(alsoOwn, 1));
        assertThatBothFindARace();
    }

    @Test
    void an_access_counts_for_as_long_as_one_can_learn_of_it_unordered() throws Exception {
        toy.thread(t -> t.write(before, 1));
        toy.thread(t -> t.read(before, 1)
                .when(1, 0, true, early -> early.plain().write(data, 0))
                .read(own, 1)
                .mode(Access.OPAQUE)
                .write(alsoOwn, 1));
        toy.thread(t -> t.mode(Access.OPAQUE)
                .read(alsoOwn, 1)
                .when(1, 1, true, late -> late.plain().read(data, 1)));
        assertThatBothFindARace();
    }

    @Test
    void a_thread_that_can_go_round_for_ever_does_not_keep_others_from_their_race() throws Exception {
        toy.thread(t -> t.repeat(2, 3, turn -> turn.write(own, 2).write(own, 1).read(own, 2)));
        toy.thread(t -> t.write(before, 1).plain().write(data, 1));
        toy.thread(t -> t.write(alsoBefore, 1).plain().write(data, 2));
        assertThatBothFindARace();
    }

    private void assertThatBothFindARace() throws Exception {
        for (Options options : new Options[] {Options.DEFAULT, Options.DEFAULT.without(Reduction.FRESH_ACCESSES)}) {
            Knowledge knowledge = new Knowledge(new ToySource(toy, true), options.reductions(), false);
            States states = new StateSearch(knowledge, Limits.NONE, Listener.NONE).run();
            assertThat(states.defects())
                    .as("%s", options.reductions())
                    .anyMatch(defect -> defect.kind() == Finding.Kind.DATA_RACE);
        }
    }
}
