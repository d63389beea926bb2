// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.search.Listener.Digest;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.junit.jupiter.api.Test;

/** What is kept of calls, against every order of all of them. */
class ProspectsTest {

    /** What each operation does to the buffer: the last digit of its number is what to put, 0 to take, 9 to look. */
    private static final Sequential NUMBERED = operations -> {
        Sequential.Reply reply = new Buffer()
                .last(operations.stream().map(ProspectsTest::meaning).toList());
        return reply.taken() && reply.answer() == null ? Sequential.Reply.of(0L) : reply;
    };

    private static final List<List<Long>> PROGRAM =
            List.of(List.of(11L, 10L, 19L), List.of(21L, 20L), List.of(32L, 30L));

    private final Names names = new ToySource(new Toy(), false).names();
    private final PermutationOracle oracle = new PermutationOracle(NUMBERED);
    private final Prospects prospects = new Prospects(new SpecificationTree(NUMBERED), PROGRAM, names);
    private final Random random = new Random(11);

    private static long meaning(long operation) {
        return operation % 10 == 9 ? Buffer.LOOK : operation % 10;
    }

    /** A history in the making, and what is kept of it. */
    private final class Recording {
        final List<Call> calls = new ArrayList<>();
        final int[] begun = new int[PROGRAM.size()];
        final Map<Integer, Integer> open = new HashMap<>();
        int kept = Digest.NOTHING;

        boolean step() {
            int thread = random.nextInt(PROGRAM.size());
            Integer call = open.remove(thread);
            if (call != null) {
                long answer = random.nextInt(3);
                Call asked = calls.get(call);
                calls.set(call, new Call(thread, asked.operation(), true, answer, asked.after()));
                kept = prospects.after(kept, thread, Op.local(Kind.RESPOND, asked.operation(), answer, 0));
                return true;
            }
            if (begun[thread] == PROGRAM.get(thread).size()) {
                return false;
            }
            long operation = PROGRAM.get(thread).get(begun[thread]++);
            long after = 0;
            for (int i = 0; i < calls.size(); i++) {
                after |= calls.get(i).returned() ? 1L << i : 0;
            }
            open.put(thread, calls.size());
            calls.add(new Call(thread, operation, false, null, after));
            kept = prospects.after(kept, thread, Op.local(Kind.INVOKE, operation, 0, 0));
            return true;
        }

        List<Judge.Ruling> rulings() {
            Judge.Ruling running = oracle.judge(new History(calls, false));
            return open.isEmpty() ? List.of(running) : List.of(running, oracle.judge(new History(calls, true)));
        }
    }

    @Test
    void histories_of_which_the_same_is_kept_are_judged_alike() {
        Map<Integer, List<Judge.Ruling>> rulings = new HashMap<>();
        Map<Integer, Set<List<Call>>> histories = new HashMap<>();
        for (int i = 0; i < 3_000; i++) {
            Recording recording = new Recording();
            for (int step = 0; step < 7; step++) {
                if (recording.step() && !prospects.hopeless(recording.kept)) {
                    List<Judge.Ruling> ruling = recording.rulings();
                    assertThat(rulings.computeIfAbsent(recording.kept, kept -> ruling))
                            .as("%s", recording.calls)
                            .isEqualTo(ruling);
                    histories
                            .computeIfAbsent(recording.kept, kept -> new HashSet<>())
                            .add(List.copyOf(recording.calls));
                }
            }
        }
        assertThat(rulings.values().stream().flatMap(List::stream))
                .contains(Judge.Ruling.LINEARIZABLE, Judge.Ruling.STUCK)
                .doesNotContain(Judge.Ruling.NOT_LINEARIZABLE);
        assertThat(histories.values()).anyMatch(same -> same.size() > 5);
    }

    @Test
    void nothing_is_left_of_a_history_that_fits_no_order_and_of_no_other() {
        int hopeless = 0;
        for (int i = 0; i < 2_000; i++) {
            Recording recording = new Recording();
            for (int step = random.nextInt(9); step > 0; step--) {
                recording.step();
            }
            Judge.Ruling ruling = oracle.judge(new History(recording.calls, false));
            assertThat(prospects.hopeless(recording.kept))
                    .as("%s", recording.calls)
                    .isEqualTo(ruling == Judge.Ruling.NOT_LINEARIZABLE);
            hopeless += prospects.hopeless(recording.kept) ? 1 : 0;
        }
        assertThat(hopeless).isBetween(200, 1_800);
    }

    @Test
    void states_of_the_specification_are_told_apart_by_what_they_will_answer() {
        SpecificationTree tree = new SpecificationTree(NUMBERED);
        Futures futures = new Futures(tree, PROGRAM);
        SpecificationTree.Node oneThenOther = tree.after(tree.after(tree.root(), 11L), 21L);
        SpecificationTree.Node otherThenOne = tree.after(tree.after(tree.root(), 21L), 11L);
        assertThat(futures.same(oneThenOther)).isSameAs(futures.same(otherThenOne));
        SpecificationTree.Node oneThenTwo = tree.after(tree.after(tree.root(), 11L), 32L);
        SpecificationTree.Node twoThenOne = tree.after(tree.after(tree.root(), 32L), 11L);
        assertThat(futures.same(oneThenTwo)).isNotSameAs(futures.same(twoThenOne));
    }

    @Test
    void a_specification_that_fails_is_like_no_other_and_fails_when_asked() {
        Sequential fragile = operations -> {
            if (operations.size() > 2) {
                throw new IllegalStateException("no more than two");
            }
            return Sequential.Reply.of(0L);
        };
        SpecificationTree tree = new SpecificationTree(fragile);
        Futures futures = new Futures(tree, PROGRAM);
        SpecificationTree.Node one = tree.after(tree.after(tree.root(), 11L), 21L);
        SpecificationTree.Node other = tree.after(tree.after(tree.root(), 21L), 11L);
        assertThat(futures.same(one)).isNotSameAs(futures.same(other));
    }

    @Test
    void a_program_must_name_each_operation_once_and_be_small() {
        assertThat(Futures.suits(PROGRAM)).isTrue();
        assertThat(Futures.suits(List.of())).isFalse();
        assertThat(Futures.suits(List.of(List.of(1L), List.of(1L)))).isFalse();
        List<List<Long>> large = new ArrayList<>();
        for (long thread = 0; thread < 4; thread++) {
            large.add(List.of(10 * thread, 10 * thread + 1, 10 * thread + 2));
        }
        assertThat(Futures.suits(large)).isFalse();
    }
}
