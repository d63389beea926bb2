// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Pending;
import org.daxcheck.explorer.event.Run;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.runtime.core.Bounds;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs repeat, and do not know of each other. */
class RepetitionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"LockPairs.conditionBad", "DataPairs.mapGood", "DataPairs.joinBad", "LockPairs.barrierGood"})
    void the_same_schedule_gives_the_same_record_a_hundred_times(String program) throws Exception {
        BytecodeSource source = Subject.source(program);
        List<Schedule> schedules = new ArrayList<>();
        Listener last = new Listener() {
            @Override
            public List<Defect> executed(Executed execution) {
                schedules.add(execution.schedule());
                return List.of();
            }
        };
        Exploration.of(source, Options.DEFAULT).run(last);
        Schedule schedule = schedules.get(schedules.size() - 1);
        Run first = source.run(schedule);

        assertThat(first.events()).hasSizeGreaterThanOrEqualTo(schedule.length());
        for (int i = 0; i < 100; i++) {
            assertThat(source.run(schedule)).isEqualTo(first);
        }
        assertThat(source.loaders()).isEqualTo(1);
    }

    @Test
    void another_source_gives_the_same_record() throws Exception {
        assertThat(Subject.record("DataPairs.mapGood")).isEqualTo(Subject.record("DataPairs.mapGood"));
    }

    @Test
    void statics_are_in_every_execution_as_their_initialisers_left_them() throws Exception {
        BytecodeSource source = Subject.source("Repeated.statics");
        Result result = Exploration.of(source, Options.DEFAULT).run(Listener.NONE);

        assertThat(result.complete()).isTrue();
        assertThat(result.outcomes()).containsOnlyKeys("[1][2]");
        assertThat(source.loaders()).isEqualTo(1);
    }

    @Test
    void a_static_initialiser_in_the_first_run_is_no_change_that_a_loop_waits_for() throws Exception {
        BytecodeSource source = Subject.source("Repeated.late");
        Run first = source.run(Schedule.EMPTY);

        assertThat(first.events()).anyMatch(event -> event.op().kind() == Kind.AWAIT);
        assertThat(source.run(Schedule.EMPTY)).isEqualTo(first);
        assertThat(source.loaders()).isEqualTo(1);
    }

    @Test
    void hash_codes_of_objects_are_the_same_in_every_execution() throws Exception {
        List<String> record = Subject.record("Repeated.hashes");

        assertThat(Subject.record("Repeated.hashes")).isEqualTo(record);
    }

    @Test
    void two_explorations_at_a_time_do_not_disturb_each_other() throws Exception {
        Callable<Result> explore = () -> Subject.explore("Counters.threeByTwo");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (Future<Result> result : pool.invokeAll(List.of(explore, explore))) {
                assertThat(result.get().counts().executions()).isEqualTo(7134);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_run_that_grows_too_long_is_stopped_with_every_thread_before_an_operation() throws Exception {
        Troupe program = Troupe.of("org.daxcheck.explorer.subject.Repeated", "forEver");
        BytecodeSource source =
                new BytecodeSource(Subject.INSTRUMENTATION, program, Bounds.DEFAULT.withOperations(500));

        Run run = source.run(Schedule.EMPTY);

        assertThat(run.events()).hasSize(500);
        assertThat(run.pending()).extracting(Pending::thread).containsExactly(0, 1);
    }

    @Test
    void a_thread_that_catches_everything_is_stopped_all_the_same() throws Exception {
        BytecodeSource source = Subject.source("Repeated.stubborn");

        Run run = source.run(Schedule.EMPTY);

        assertThat(run.pending()).hasSize(1);
        assertThat(source.run(Schedule.EMPTY)).isEqualTo(run);
    }

    @Test
    void a_schedule_that_the_program_does_not_follow_is_a_divergence() throws Exception {
        BytecodeSource source = Subject.source("Counters.threeByTwo");

        assertThatThrownBy(() -> source.run(new Schedule(new int[] {0, 0}, new long[] {0, 7})))
                .isInstanceOf(Divergence.class);
        assertThatThrownBy(() -> source.run(new Schedule(new int[] {9}, new long[] {0})))
                .isInstanceOf(Divergence.class);
        assertThat(source.run(Schedule.EMPTY).pending()).isEmpty();
    }

    @Test
    void an_interrupt_of_the_caller_ends_the_run() throws Exception {
        BytecodeSource source = Subject.source("Counters.threeByTwo");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> source.run(Schedule.EMPTY)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(source.run(Schedule.EMPTY).pending()).isEmpty();
    }
}
