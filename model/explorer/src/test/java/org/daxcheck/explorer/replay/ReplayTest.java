// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.trace.Vocabulary;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Ending;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.toy.Classics;
import org.daxcheck.explorer.toy.RandomToys;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTest {

    private static final int EFFORT = 20_000;

    /** Themes whose programs neither fail nor block. */
    private static final Set<RandomToys.Theme> HARMLESS = Set.of(
            RandomToys.Theme.MEMORY,
            RandomToys.Theme.READERS,
            RandomToys.Theme.SPAWNING,
            RandomToys.Theme.CHOICES,
            RandomToys.Theme.HISTORIES);

    /** A search that is over, and what it knows. */
    private record Searched(Result result, Knowledge knowledge) {
        Defect first() {
            return result.defects().get(0);
        }

        Defect shortened() throws Exception {
            return new Shortening(knowledge, Listener.NONE, EFFORT).shorten(first());
        }
    }

    private static Searched search(Toy toy) throws Exception {
        Exploration exploration = Exploration.of(new ToySource(toy, false), Options.DEFAULT);
        Result result = exploration.run(Listener.NONE);
        return new Searched(result, exploration.knowledge());
    }

    /** How often the thread changes from one entry to the next. */
    private static int switches(Schedule schedule) {
        int switches = 0;
        for (int i = 1; i < schedule.length(); i++) {
            switches += schedule.thread(i) == schedule.thread(i - 1) ? 0 : 1;
        }
        return switches;
    }

    @Test
    void philosophers_need_one_preemption_each_but_the_last() throws Exception {
        Schedule schedule = search(Classics.philosophers(3, false)).shortened().schedule();
        assertThat(schedule.length()).isEqualTo(3);
        assertThat(switches(schedule)).isEqualTo(2);
    }

    @Test
    void a_failure_that_needs_no_preemption_is_shown_without_one() throws Exception {
        Toy toy = new Toy();
        int x = toy.location();
        int y = toy.location();
        toy.thread(t -> t.write(x, 1).write(y, 1).write(y, 2));
        toy.thread(t -> t.read(x, 1).read(y, 2).read(y, 3).when(2, 2, true, then -> then.local(Kind.FAIL, 7, 0, 0)));
        Searched searched = search(toy);
        assertThat(searched.first().kind()).isEqualTo(Finding.Kind.ASSERTION);
        assertThat(switches(searched.shortened().schedule())).isEqualTo(1);
    }

    @Test
    void a_data_race_is_shown_up_to_the_racing_access() throws Exception {
        Toy toy = new Toy();
        int x = toy.location();
        int y = toy.location();
        toy.times(2, t -> t.read(y, 1).plain().read(x, 1).plain().writeRegister(x, 1, 1));
        Defect defect = search(toy).shortened();
        assertThat(defect.kind()).isEqualTo(Finding.Kind.DATA_RACE);
        assertThat(defect.schedule().length()).isLessThanOrEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void every_defect_has_a_line_that_repeats_it(RandomToys.Theme theme) throws Exception {
        int defects = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Searched searched = search(RandomToys.of(seed, theme));
            for (Defect defect : searched.result().defects()) {
                String line = ReplayLine.of(defect.schedule(), searched.knowledge());
                assertThat(ReplayLine.parse(line, searched.knowledge())).isEqualTo(defect.schedule());
                Defect better = new Shortening(searched.knowledge(), Listener.NONE, EFFORT).shorten(defect);
                assertThat(shows(better.schedule(), defect, searched.knowledge()))
                        .isTrue();
                defects++;
            }
        }
        assertThat(defects > 0).isNotEqualTo(HARMLESS.contains(theme));
    }

    private static boolean shows(Schedule schedule, Defect defect, Knowledge knowledge) throws Exception {
        Execution execution = ReplayLine.perform(schedule, knowledge);
        List<Defect> shown = defect.kind() == Finding.Kind.DATA_RACE
                ? List.of(Ending.race(execution, knowledge.names()))
                : Ending.of(execution, knowledge.names(), Listener.NONE);
        return shown.stream()
                .anyMatch(one -> one.kind() == defect.kind() && one.signature().equals(defect.signature()));
    }

    @Test
    void a_line_is_short_and_says_who_moves() throws Exception {
        Searched searched = search(Classics.philosophers(3, false));
        String line = ReplayLine.of(searched.shortened().schedule(), searched.knowledge());
        assertThat(line).matches("[0-9a-f]{4}(\\.[012]){3}");
    }

    @Test
    void a_line_of_another_program_is_refused() throws Exception {
        Searched searched = search(Classics.philosophers(3, false));
        String line = ReplayLine.of(searched.first().schedule(), searched.knowledge());
        for (Toy other : List.of(Classics.philosophers(2, false), Classics.increments(3, 1))) {
            Knowledge knowledge = search(other).knowledge();
            assertThatThrownBy(() -> ReplayLine.parse(line, knowledge))
                    .isInstanceOf(StaleReplay.class)
                    .hasMessageContaining("has changed since");
        }
        assertThatThrownBy(() -> ReplayLine.parse("0000.?", searched.knowledge()))
                .isInstanceOf(StaleReplay.class)
                .hasMessageContaining("not a replay");
    }

    @Test
    void a_story_tells_every_step_and_who_is_left_behind() throws Exception {
        Toy toy = new Toy();
        int x = toy.location();
        toy.thread(t -> t.write(x, 5).awaitValue(x, 6));
        toy.thread(t -> t.get(Kind.GET_AND_ADD, x, 2, 64, 1).on(Kind.PARK, Toy.permit(1)));
        Searched searched = search(toy);
        Execution execution = ReplayLine.perform(searched.shortened().schedule(), searched.knowledge());
        Trace trace = Story.of(execution, searched.knowledge().names());
        assertThat(trace.threads()).containsExactly("T1", "T2");
        assertThat(trace.steps().stream()
                        .map(step -> "T" + (step.thread() + 1) + " " + step.text() + " @" + step.place())
                        .collect(Collectors.toList()))
                .containsExactly(
                        "T1 s40 = 5 @Toy:0",
                        "T2 s40 + 2, was 5 @Toy:0",
                        "T1 goes round for ever: reads s40 @Toy:1",
                        "T2 waits: parks @Toy:1");
    }

    @Test
    void of_wrong_answers_nothing_is_shown_behind_the_last() throws Exception {
        Toy toy = new Toy();
        int x = toy.location();
        toy.thread(t -> t.local(Kind.INVOKE, 0, 0, 0).write(x, 1).local(Kind.RESPOND, 0, 0, 0));
        toy.thread(t -> t.write(x, 2).write(x, 3));
        Searched searched = search(toy);
        Execution execution =
                ReplayLine.perform(new Schedule(new int[] {0, 1, 0, 0, 0, 1, 1}, new long[7]), searched.knowledge());
        assertThat(told(execution, searched, false)).isEqualTo(5);
        assertThat(told(execution, searched, true)).isEqualTo(4);
    }

    private static int told(Execution execution, Searched searched, boolean answers) {
        Abridgement.Part part = new Abridgement.Part(execution.capacity(), true, -1, -1, answers);
        Vocabulary words = new Vocabulary(ReplayTest.class.getClassLoader());
        return Abridgement.of(execution, searched.knowledge().names(), List.of(), words, part)
                .trace()
                .steps()
                .size();
    }
}
