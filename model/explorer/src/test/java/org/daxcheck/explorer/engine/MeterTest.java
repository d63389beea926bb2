// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;
import org.daxcheck.claim.form.Meter;
import org.daxcheck.claim.form.Meter.Line;
import org.daxcheck.claim.form.Meter.Toll;
import org.junit.jupiter.api.Test;

final class MeterTest {

    /** What is counted. */
    public static final class Words {
        private final AtomicInteger total = new AtomicInteger();
        private final AtomicIntegerArray cells = new AtomicIntegerArray(4);
        private int first;
        private int second;

        int add(int cell) {
            cells.getAndIncrement(cell);
            return total.get();
        }

        /** As often as somebody is faster. */
        void retry() {
            int now = total.get();
            while (!total.compareAndSet(now, now + 1)) {
                now = total.get();
            }
        }

        synchronized int both() {
            first++;
            return first + second;
        }

        int own() {
            int[] own = {1, 2};
            own[0]++;
            return own[0];
        }

        void fail() {
            throw new IllegalStateException("no");
        }
    }

    /** The programs. */
    public static final class Programs implements Catalogue {
        /** The catalogue. */
        public Programs() {}

        private static Operation<Words> call(String label, java.util.function.Consumer<Words> body) {
            return new Operation<>(label, (words, registers) -> {
                body.accept(words);
                return null;
            });
        }

        @Override
        public List<Claim> claims() {
            Operation<Words> retry = call("retry", Words::retry);
            return List.of(
                    claim(program("alone")
                            .actor(
                                    "A",
                                    call("add 0", words -> words.add(0)),
                                    call("add 3", words -> words.add(3)),
                                    call("both", Words::both),
                                    call("own", Words::own))),
                    claim(program("together").actor("A", retry).actor("B", retry)),
                    claim(program("failing").actor("A", call("fail", Words::fail))));
        }

        private static Program.Builder<Words> program(String id) {
            return Program.of(id, Words.class);
        }

        private static Claim claim(Program.Builder<Words> program) {
            Subject<Words> subject = new Subject<>("words", Words.class, Words::new, "");
            return new Claim(subject, program.build(), Expectation.holds(), Claim.Lane.GATE, Set.of("explorer"));
        }
    }

    private static List<Toll> tolls(String program) throws Meter.Uncounted, InterruptedException {
        Programs programs = new Programs();
        Claim claim = programs.claim("words/" + program).orElseThrow();
        return new ExplorerChecker(List.of(), 1).tolls(programs, claim);
    }

    @Test
    void atomics_and_lines_are_those_of_the_operation_and_its_own_objects_are_not_counted() throws Exception {
        List<Toll> tolls = tolls("alone");
        assertThat(tolls).extracting(Toll::operation).containsExactly("add 0", "add 3", "both", "own");
        assertThat(tolls).extracting(Toll::fewest).containsExactly(1, 1, 1, 0);
        assertThat(tolls).extracting(Toll::most).containsExactly(1, 1, 1, 0);
        assertThat(tolls).extracting(toll -> toll.lines().size()).containsExactly(2, 2, 1, 0);
    }

    @Test
    void elements_are_lines_of_their_own_and_what_is_only_read_is_told_apart() throws Exception {
        List<Line> first = tolls("alone").get(0).lines();
        List<Line> second = tolls("alone").get(1).lines();
        assertThat(first).extracting(Line::written).containsExactly(true, false);
        assertThat(first.get(0)).isNotEqualTo(second.get(0));
        assertThat(first.get(1)).isEqualTo(second.get(1));
    }

    @Test
    void the_most_is_that_of_the_worst_interleaving() throws Exception {
        assertThat(tolls("together")).extracting(Toll::fewest).containsExactly(1, 1);
        assertThat(tolls("together")).extracting(Toll::most).containsExactly(2, 2);
    }

    @Test
    void an_operation_that_fails_is_not_counted() {
        assertThatThrownBy(() -> tolls("failing"))
                .isInstanceOf(Meter.Uncounted.class)
                .hasMessageStartingWith("words/failing: ");
    }
}
