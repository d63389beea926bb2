// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.daxcheck.explorer.toy.ToyThread;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Options REAL_TIME = Options.DEFAULT.withRealTime(true);

    private final Judge judge = new Judge(new Buffer(), new ToySource(new Toy(), false).names());

    @Test
    void agrees_with_every_permutation_on_random_histories() {
        PermutationOracle oracle = new PermutationOracle(new Buffer());
        Random random = new Random(7);
        Map<Judge.Ruling, Integer> rulings = new EnumMap<>(Judge.Ruling.class);
        for (int i = 0; i < 20_000; i++) {
            History history = random(random);
            Judge.Ruling ruling = judge.judge(history);
            assertThat(ruling).as("%s", history).isEqualTo(oracle.judge(history));
            rulings.merge(ruling, 1, Integer::sum);
        }
        assertThat(rulings).containsOnlyKeys(Judge.Ruling.values());
        assertThat(rulings.values()).allMatch(count -> count > 500);
    }

    private static History random(Random random) {
        int size = 1 + random.nextInt(5);
        List<Call> calls = new ArrayList<>();
        boolean stuck = false;
        for (int i = 0; i < size; i++) {
            long operation = random.nextInt(4) - 1L;
            boolean returned = random.nextInt(5) > 0;
            stuck |= !returned;
            Object answer = operation > 0 || random.nextInt(4) == 0 ? null : (Object) (long) (1 + random.nextInt(2));
            long after = 0;
            for (int j = 0; j < i; j++) {
                Call other = calls.get(j);
                after |= other.returned() && random.nextBoolean() ? 1L << j | other.after() : 0;
            }
            calls.add(new Call(i, operation, returned, returned ? answer : null, after));
        }
        return new History(calls, stuck && random.nextBoolean());
    }

    @Test
    void a_look_after_a_put_has_returned_must_see_it() {
        assertThat(judge.judge(history(put(1, 0), new Call(1, Buffer.LOOK, true, null, 1))))
                .isEqualTo(Judge.Ruling.NOT_LINEARIZABLE);
    }

    @Test
    void a_look_beside_a_put_need_not_see_it() {
        assertThat(judge.judge(history(put(1, 0), new Call(1, Buffer.LOOK, true, null, 0))))
                .isEqualTo(Judge.Ruling.LINEARIZABLE);
    }

    @Test
    void a_take_may_wait_for_ever_at_an_empty_buffer_only() {
        Call take = new Call(1, Buffer.TAKE, false, null, 0);
        assertThat(judge.judge(new History(List.of(take), true))).isEqualTo(Judge.Ruling.LINEARIZABLE);
        assertThat(judge.judge(new History(List.of(put(1, 0), take), true))).isEqualTo(Judge.Ruling.STUCK);
    }

    private static History history(Call... calls) {
        return new History(List.of(calls), false);
    }

    private static Call put(long value, long after) {
        return new Call(0, value, true, null, after);
    }

    @Test
    void a_stale_answer_is_found_only_if_real_time_is_kept() throws Exception {
        Toy toy = new Toy();
        int written = toy.location();
        int read = toy.location();
        toy.thread(t -> call(t, 1, body -> body.write(written, 1)));
        toy.thread(t -> call(t, 0, body -> body.read(read, 1)));
        Sequential register = operations -> {
            boolean put = operations.contains(1L);
            boolean looks = operations.get(operations.size() - 1) == 0;
            return Sequential.Reply.of(put && looks ? 1L : 0L);
        };
        Result kept = Exploration.of(new ToySource(toy, false), REAL_TIME).run(judge(register, toy));
        assertThat(kept.counts().executions()).isEqualTo(3);
        assertThat(kept.defects()).extracting(Defect::kind).containsExactly(Finding.Kind.NOT_LINEARIZABLE);
        Result lost = Exploration.of(new ToySource(toy, false), Options.DEFAULT).run(judge(register, toy));
        assertThat(lost.counts().executions()).isEqualTo(1);
    }

    private static Judge judge(Sequential specification, Toy toy) {
        return new Judge(specification, new ToySource(toy, false).names());
    }

    @Test
    void waiting_for_ever_is_a_defect_unless_the_specification_waits_too() throws Exception {
        assertThat(buffer(true).defects()).isEmpty();
        assertThat(buffer(false).defects()).extracting(Defect::kind).containsExactly(Finding.Kind.DEADLOCK);
    }

    /** Operation 1 puts, operation 0 takes what was put or waits; the careless one tells nobody. */
    private static Result buffer(boolean careful) throws Exception {
        Toy toy = new Toy();
        int items = toy.symbol(Sort.COUNTER, 0);
        toy.thread(t -> call(t, 1, body -> {
            if (careful) {
                body.on(Kind.RELEASE, items, 1, 0);
            }
        }));
        toy.times(2, t -> call(t, 0, body -> body.on(Kind.ACQUIRE, items, 1, 0)));
        Sequential specification = operations -> {
            long left = 0;
            boolean taken = false;
            for (long operation : operations) {
                taken = operation == 1 || left > 0;
                left += operation == 1 ? 1 : taken ? -1 : 0;
            }
            return taken ? Sequential.Reply.of(0L) : Sequential.Reply.DISABLED;
        };
        Result result = Exploration.of(new ToySource(toy, false), REAL_TIME).run(judge(specification, toy));
        assertThat(result.complete()).isTrue();
        assertThat(result.counts().deadlocks()).isEqualTo(result.counts().executions());
        return result;
    }

    private static void call(ToyThread thread, long operation, Consumer<ToyThread> body) {
        thread.local(Kind.INVOKE, operation, 0, 0);
        body.accept(thread);
        thread.local(Kind.RESPOND, operation, 0, 0);
    }
}
