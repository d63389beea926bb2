// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.search.Defect;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.states.StateSearch;
import org.daxcheck.explorer.states.States;
import org.daxcheck.explorer.toy.Operand;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.daxcheck.explorer.toy.ToyThread;
import org.junit.jupiter.api.Test;

/** Programs by chance, judged with all of their calls in the state and with what is left of them. */
class SpecificationStatesTest {

    private static final int PROGRAMS = 200;
    private static final Options ALL = Options.DEFAULT.withRealTime(true);

    /** What operations do; the last two not as the specification says. */
    private enum Deed {
        PUT,
        LOOK,
        ADD,
        GIVE,
        TAKE,
        ADD_IN_TWO_STEPS,
        GIVE_NOTHING;

        long number(int one) {
            return 100L * List.of(values()).indexOf(this) + one;
        }

        static Deed of(long number) {
            return values()[(int) (number / 100)];
        }
    }

    /** One number, and a counter of what may be taken. */
    private record Specification(List<List<Long>> program) implements Sequential {

        @Override
        public Reply last(List<Long> operations) {
            long number = 0;
            long left = 0;
            Reply reply = Reply.DISABLED;
            for (long operation : operations) {
                reply = Reply.of(0L);
                switch (Deed.of(operation)) {
                    case PUT -> number = operation % 3;
                    case LOOK -> reply = Reply.of(number);
                    case ADD, ADD_IN_TWO_STEPS -> reply = Reply.of(number++);
                    case GIVE, GIVE_NOTHING -> left++;
                    case TAKE -> reply = left-- > 0 ? reply : Reply.DISABLED;
                }
            }
            return reply;
        }
    }

    private final Random random = new Random(5);
    private Toy toy = new Toy();
    private int number;
    private int left;

    private List<List<Long>> program() {
        toy = new Toy();
        number = toy.location();
        left = toy.symbol(Sort.COUNTER, 0);
        List<List<Long>> program = new ArrayList<>();
        int threads = 2 + random.nextInt(2);
        for (int thread = 0; thread < threads; thread++) {
            List<Long> operations = new ArrayList<>();
            int count = 1 + random.nextInt(2);
            for (int i = 0; i < count; i++) {
                operations.add(Deed.values()[random.nextInt(Deed.values().length)].number(10 * thread + i));
            }
            toy.thread(body -> operations.forEach(operation -> call(body, operation)));
            program.add(operations);
        }
        return program;
    }

    private void call(ToyThread body, long operation) {
        body.local(Kind.INVOKE, operation, 0, 0);
        int answer = 7;
        switch (Deed.of(operation)) {
            case PUT -> body.write(number, operation % 3);
            case LOOK -> body.read(number, 2);
            case ADD -> body.get(Kind.GET_AND_ADD, number, 1, 64, 2);
            case GIVE -> body.on(Kind.RELEASE, left, 1, 0);
            case TAKE -> body.on(Kind.ACQUIRE, left, 1, 0);
            case ADD_IN_TWO_STEPS -> body.increment(number, 2);
            case GIVE_NOTHING -> {}
        }
        boolean answers = Set.of(Deed.LOOK, Deed.ADD, Deed.ADD_IN_TWO_STEPS).contains(Deed.of(operation));
        body.perform(Kind.RESPOND, Op.NO_TARGET, Operand.of(operation), Operand.register(answers ? 2 : answer, 0), 0);
    }

    private Judge judge(List<List<Long>> program) {
        return new Judge(new Specification(program), new ToySource(toy, false).names());
    }

    private States states(List<List<Long>> program, Options options) throws Exception {
        Knowledge knowledge = new Knowledge(new ToySource(toy, true), options.reductions(), true);
        States states = new StateSearch(knowledge, Limits.NONE, judge(program)).run();
        assertThat(states.complete()).isTrue();
        return states;
    }

    private static Set<Finding.Kind> kinds(List<Defect> defects) {
        Set<Finding.Kind> kinds = new TreeSet<>();
        defects.forEach(defect -> kinds.add(defect.kind()));
        return kinds;
    }

    @Test
    void the_verdict_is_the_same() throws Exception {
        long less = 0;
        long more = 0;
        Set<Set<Finding.Kind>> verdicts = new HashSet<>();
        for (int i = 0; i < PROGRAMS; i++) {
            List<List<Long>> program = program();
            States reduced = states(program, ALL);
            States whole = states(program, ALL.without(Reduction.SPECIFICATION_STATES));
            Result traces = Exploration.of(new ToySource(toy, true), ALL).run(judge(program));
            assertThat(kinds(reduced.defects()))
                    .as("%s", program)
                    .isEqualTo(kinds(whole.defects()))
                    .isEqualTo(kinds(traces.defects()));
            assertThat(reduced.size().deadlocks() > 0).isEqualTo(whole.size().deadlocks() > 0);
            less += reduced.size().states();
            more += whole.size().states();
            verdicts.add(kinds(reduced.defects()));
        }
        assertThat(less).isLessThan(more * 9 / 10);
        assertThat(verdicts).contains(Set.of(), Set.of(Finding.Kind.NOT_LINEARIZABLE), Set.of(Finding.Kind.DEADLOCK));
    }
}
