// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Run;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.event.Source;
import org.daxcheck.explorer.machine.ModelMismatch;
import org.daxcheck.explorer.toy.Classics;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.junit.jupiter.api.Test;

/** Where a search ends early, and what is no verdict at all. */
class BoundariesTest {

    /** How a source may misbehave. */
    @FunctionalInterface
    private interface Change {
        Run apply(Run run, int number) throws Refusal;
    }

    /** A source that does what a toy does, changed. */
    private record Changed(Source source, Change change, List<Integer> runs) implements Source {
        @Override
        public int roots() {
            return source.roots();
        }

        @Override
        public Names names() {
            return source.names();
        }

        @Override
        public Run run(Schedule schedule) throws Refusal, Divergence, InterruptedException {
            runs.add(schedule.length());
            return change.apply(source.run(schedule), runs.size());
        }
    }

    private static Exploration exploration(Change change) {
        Source source = new ToySource(Classics.increments(2, 1), false);
        return Exploration.of(new Changed(source, change, new ArrayList<>()), Options.DEFAULT);
    }

    private static Run withFirst(Run run, Event first) {
        List<Event> events = new ArrayList<>(run.events());
        events.set(0, first);
        return new Run(events, run.pending());
    }

    @Test
    void a_source_that_contradicts_the_model_is_an_error_of_the_machinery() {
        Exploration exploration = exploration((run, number) -> {
            Event first = run.events().get(0);
            return withFirst(run, new Event(first.thread(), first.op(), 7, first.local()));
        });
        assertThatThrownBy(() -> exploration.run(Listener.NONE))
                .isInstanceOf(ModelMismatch.class)
                .hasMessageContaining("the model would not take");
    }

    @Test
    void a_source_that_leaves_the_schedule_is_an_error_of_the_machinery() {
        Exploration exploration = exploration((run, number) -> number == 1 ? run : new Run(List.of(), run.pending()));
        assertThatThrownBy(() -> exploration.run(Listener.NONE))
                .isInstanceOf(ModelMismatch.class)
                .hasMessageContaining("stopped 0 steps into");
    }

    @Test
    void another_operation_after_the_same_results_is_a_divergence() {
        Exploration exploration = exploration((run, number) -> {
            Event first = run.events().get(0);
            Op op = first.op();
            Op other = new Op(op.kind(), op.target(), op.a(), op.b(), op.access(), op.site() + number - 1);
            return withFirst(run, new Event(first.thread(), other, first.result(), first.local()));
        });
        assertThatThrownBy(() -> exploration.run(Listener.NONE))
                .isInstanceOf(Divergence.class)
                .hasMessageContaining("where it had performed");
    }

    @Test
    void a_refusal_comes_through() {
        Exploration exploration = exploration((run, number) -> {
            throw new Refusal("a strange construct", "Strange.java:3");
        });
        assertThatThrownBy(() -> exploration.run(Listener.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessage("a strange construct at Strange.java:3");
    }

    @Test
    void an_interrupt_ends_the_search() {
        Exploration exploration = Exploration.of(new ToySource(Classics.increments(3, 3), false), Options.DEFAULT);
        Listener interrupts = new Listener() {
            @Override
            public void progress(long executions, long runs) {
                Thread.currentThread().interrupt();
            }
        };
        assertThatThrownBy(() -> exploration.run(interrupts)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void a_limit_on_executions_leaves_the_search_incomplete() throws Exception {
        Result result = search(Classics.increments(3, 2), new Limits(1_000, 100, Duration.ofDays(1)));
        assertThat(result.complete()).isFalse();
        assertThat(result.counts().executions()).isEqualTo(100);
        assertThat(result.reason()).isEqualTo("the limit of 100 executions");
    }

    @Test
    void a_limit_on_time_leaves_the_search_incomplete() throws Exception {
        Result result = search(Classics.increments(3, 3), new Limits(1_000, Long.MAX_VALUE, Duration.ZERO));
        assertThat(result.complete()).isFalse();
        assertThat(result.reason()).isEqualTo("the limit of 0.0 s");
        Limits rest = new Limits(1_000, Long.MAX_VALUE, Duration.ofSeconds(7)).part(500, 3, Duration.ZERO);
        assertThat(search(Classics.increments(3, 3), rest).reason()).isEqualTo("the limit of 7.0 s");
        assertThat(rest).isEqualTo(new Limits(500, 3, Duration.ZERO, Duration.ofSeconds(7)));
    }

    @Test
    void an_execution_that_is_too_long_is_cut_and_told() throws Exception {
        Toy toy = new Toy();
        int x = toy.location();
        toy.thread(t -> t.repeat(2, 1, turn -> turn.increment(x, 3)));
        Result result = search(toy, new Limits(30, Long.MAX_VALUE, Duration.ofDays(1)));
        assertThat(result.complete()).isFalse();
        assertThat(result.counts().cut()).isEqualTo(1);
        assertThat(result.reason()).isEqualTo("1 execution was cut at the bound of 30 operations");
        assertThat(result.counts().executions()).isZero();
    }

    @Test
    void the_first_failure_ends_the_search_if_that_is_wished() throws Exception {
        Toy toy = new Toy();
        toy.times(3, t -> t.read(toy.location(), 1).local(Kind.FAIL, 9, 0, 0));
        Result result = Exploration.of(
                        new ToySource(toy, false), Options.DEFAULT.stoppingAt(EnumSet.allOf(Finding.Kind.class)))
                .run(Listener.NONE);
        assertThat(result.complete()).isFalse();
        assertThat(result.defects()).extracting(Defect::kind).contains(Finding.Kind.ASSERTION);
        assertThat(result.defects().get(0).message()).isEqualTo("T1 fails: 9");
    }

    private static Result search(Toy toy, Limits limits) throws Exception {
        return Exploration.of(new ToySource(toy, false), Options.DEFAULT.within(limits))
                .run(Listener.NONE);
    }
}
