// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataRaceTest {

    private final Toy toy = new Toy();
    private final int data = toy.location();
    private final int flag = toy.location();
    private final int lock = toy.lock();

    @Test
    void two_plain_increments_race() throws Exception {
        toy.times(2, t -> t.plain().read(data, 1).plain().writeRegister(data, 1, 1));
        assertThat(races()).isNotEmpty();
    }

    @Test
    void a_race_does_not_hide_the_interleavings_of_its_location() throws Exception {
        toy.times(
                2,
                t -> t.plain().read(data, 1).plain().writeRegister(data, 1, 1).report(1));
        Result result =
                Exploration.of(new ToySource(toy, false), Options.DEFAULT).run(Listener.NONE);
        assertThat(result.outcomes()).containsOnlyKeys("0, 0", "0, 1", "1, 0");
    }

    @Test
    void plain_increments_under_one_lock_do_not_race_and_are_two_traces() throws Exception {
        toy.times(
                2,
                t -> t.on(Kind.LOCK, lock)
                        .plain()
                        .read(data, 1)
                        .plain()
                        .writeRegister(data, 1, 1)
                        .on(Kind.UNLOCK, lock));
        Result result =
                Exploration.of(new ToySource(toy, false), Options.DEFAULT).run(Listener.NONE);
        assertThat(result.defects()).isEmpty();
        assertThat(result.counts().executions()).isEqualTo(2);
    }

    @Test
    void plain_increments_under_two_locks_race() throws Exception {
        int other = toy.lock();
        toy.thread(t -> t.on(Kind.LOCK, lock).plain().write(data, 1).on(Kind.UNLOCK, lock));
        toy.thread(t -> t.on(Kind.LOCK, other).plain().write(data, 2).on(Kind.UNLOCK, other));
        assertThat(races()).hasSize(1);
    }

    @ParameterizedTest(name = "written {0}, read {1}: races {2}")
    @CsvSource({
        "VOLATILE,VOLATILE,0",
        "RELEASE,ACQUIRE,0",
        "VOLATILE,ACQUIRE,0",
        "OPAQUE,ACQUIRE,1",
        "RELEASE,OPAQUE,1",
        "OPAQUE,OPAQUE,1",
        "PLAIN,VOLATILE,2"
    })
    void a_message_is_passed_only_by_release_and_acquire(Access written, Access read, int races) throws Exception {
        toy.thread(t -> t.plain().write(data, 1).mode(written).write(flag, 1));
        toy.thread(t ->
                t.mode(read).read(flag, 1).when(1, 1, true, then -> then.plain().read(data, 2)));
        assertThat(races()).hasSize(races);
    }

    @Test
    void a_release_through_an_update_reaches_who_acquires_from_the_update() throws Exception {
        toy.thread(t -> t.plain().write(data, 1).mode(Access.RELEASE).write(flag, 1));
        toy.thread(t -> t.mode(Access.OPAQUE).on(Kind.GET_AND_ADD, flag, 10, 64));
        toy.thread(t -> t.mode(Access.ACQUIRE)
                .read(flag, 1)
                .when(1, 11, true, then -> then.plain().read(data, 2)));
        assertThat(races()).isEmpty();
    }

    @Test
    void a_plain_write_cuts_what_an_earlier_release_published() throws Exception {
        toy.thread(t -> t.plain().write(data, 1).mode(Access.RELEASE).write(flag, 1));
        toy.thread(t -> t.mode(Access.OPAQUE).write(flag, 2));
        toy.thread(t -> t.mode(Access.ACQUIRE)
                .read(flag, 1)
                .when(1, 2, true, then -> then.plain().read(data, 2)));
        assertThat(races()).hasSize(1);
    }

    @Test
    void start_and_join_order() throws Exception {
        toy.thread(t -> t.plain()
                .write(data, 1)
                .on(Kind.START, Toy.life(1), 1, 0)
                .on(Kind.JOIN, Toy.life(1))
                .plain()
                .read(data, 1));
        toy.child(t -> t.plain().write(data, 2));
        assertThat(races()).isEmpty();
    }

    @Test
    void a_start_without_a_join_does_not_order_what_follows_it() throws Exception {
        toy.thread(t -> t.on(Kind.START, Toy.life(1), 1, 0).plain().read(data, 1));
        toy.child(t -> t.plain().write(data, 2));
        assertThat(races()).hasSize(1);
    }

    @Test
    void an_unpark_orders_nothing() throws Exception {
        toy.thread(t -> t.plain().write(data, 1).on(Kind.UNPARK, Toy.permit(1)));
        toy.thread(t -> t.on(Kind.PARK, Toy.permit(1)).plain().read(data, 1));
        assertThat(races()).hasSize(1);
    }

    @Test
    void a_semaphore_and_a_latch_order() throws Exception {
        int semaphore = toy.symbol(Sort.COUNTER, 0);
        int latch = toy.symbol(Sort.LATCH, 1);
        toy.thread(t -> t.plain()
                .write(data, 1)
                .on(Kind.RELEASE, semaphore, 1, 0)
                .plain()
                .write(flag, 1)
                .on(Kind.COUNT_DOWN, latch));
        toy.thread(t -> t.on(Kind.ACQUIRE, semaphore, 1, 0)
                .plain()
                .read(data, 1)
                .on(Kind.AWAIT_ZERO, latch)
                .plain()
                .read(flag, 1));
        assertThat(races()).isEmpty();
    }

    @Test
    void readers_of_a_lock_are_not_ordered_among_themselves() throws Exception {
        toy.times(
                2,
                t -> t.on(Kind.READ_LOCK, lock)
                        .plain()
                        .read(data, 1)
                        .plain()
                        .writeRegister(data, 1, 1)
                        .on(Kind.READ_UNLOCK, lock));
        assertThat(races()).isNotEmpty();
    }

    @Test
    void what_a_downgraded_writer_does_as_a_reader_races_with_other_readers() throws Exception {
        toy.thread(t -> t.on(Kind.LOCK, lock)
                .on(Kind.READ_LOCK, lock)
                .on(Kind.UNLOCK, lock)
                .plain()
                .write(data, 1)
                .on(Kind.READ_UNLOCK, lock));
        toy.thread(t -> t.on(Kind.READ_LOCK, lock).plain().read(data, 1).on(Kind.READ_UNLOCK, lock));
        assertThat(races()).isNotEmpty();
    }

    @Test
    void readers_are_ordered_with_writers_in_both_directions() throws Exception {
        toy.thread(t -> t.on(Kind.LOCK, lock).plain().write(data, 1).on(Kind.UNLOCK, lock));
        toy.times(2, t -> t.on(Kind.READ_LOCK, lock).plain().read(data, 1).on(Kind.READ_UNLOCK, lock));
        assertThat(races()).isEmpty();
    }

    private List<Defect> races() throws Exception {
        List<Defect> hidden = races(Options.DEFAULT);
        assertThat(races(Options.DEFAULT.without(Reduction.PLAIN_ACCESSES)))
                .extracting(Defect::signature)
                .containsExactlyInAnyOrderElementsOf(
                        hidden.stream().map(Defect::signature).toList());
        return hidden;
    }

    private List<Defect> races(Options options) throws Exception {
        Result result = Exploration.of(new ToySource(toy, false), options).run(Listener.NONE);
        assertThat(result.complete()).isTrue();
        return result.defects().stream()
                .filter(defect -> defect.kind() == Finding.Kind.DATA_RACE)
                .toList();
    }
}
