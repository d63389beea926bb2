// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.daxcheck.claim.Disabled;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.jspecify.annotations.Nullable;

/** One run of a program on an implementation: what each call answered, and which calls were over before others began. */
final class History<A> {

    private record Call(@Nullable Object answer, int begin, int end) {}

    private final Program<A> program;
    private final A api;
    private final long[][] registers;
    private final List<List<Call>> calls = new ArrayList<>();
    private final AtomicInteger clock = new AtomicInteger();

    History(Program<A> program, Supplier<? extends A> subject) {
        this.program = program;
        this.api = subject.get();
        this.registers = setUp(api);
        program.actors().forEach(actor -> calls.add(new ArrayList<>()));
    }

    private long[][] setUp(A on) {
        long[][] fresh = new long[program.actors().size()][Operation.REGISTERS];
        for (int actor = 0; actor < fresh.length; actor++) {
            for (Operation<A> operation : program.actors().get(actor).setup()) {
                operation.body().run(on, fresh[actor]);
            }
        }
        return fresh;
    }

    /** Runs all operations of one actor; to be called once for each, by a thread of its own or not. */
    void run(int actor) {
        for (Operation<A> operation : program.actors().get(actor).operations()) {
            int begin = clock.getAndIncrement();
            Object answer = operation.body().run(api, registers[actor]);
            calls.get(actor).add(new Call(answer, begin, clock.getAndIncrement()));
        }
    }

    /** Checks what must hold once all actors have ended. */
    void checkAfterwards() {
        program.afterwards().forEach(check -> check.body().accept(api));
    }

    /** Whether the specification gives these answers in some order that agrees with the clock. */
    boolean isLinearizable() {
        return extend(List.of(), new int[calls.size()]);
    }

    private boolean extend(List<Integer> order, int[] done) {
        boolean over = true;
        for (int actor = 0; actor < done.length; actor++) {
            if (done[actor] == calls.get(actor).size()) {
                continue;
            }
            over = false;
            List<Integer> longer = new ArrayList<>(order);
            longer.add(actor);
            int[] more = done.clone();
            more[actor]++;
            if (mayBeNext(actor, done) && answersAlike(longer) && extend(longer, more)) {
                return true;
            }
        }
        return over;
    }

    private boolean mayBeNext(int actor, int[] done) {
        int begin = calls.get(actor).get(done[actor]).begin();
        for (int other = 0; other < done.length; other++) {
            if (done[other] < calls.get(other).size()
                    && calls.get(other).get(done[other]).end() < begin) {
                return false;
            }
        }
        return true;
    }

    private boolean answersAlike(List<Integer> order) {
        A specification = program.specification().orElseThrow().get();
        long[][] mine = setUp(specification);
        int[] done = new int[calls.size()];
        try {
            for (int actor : order) {
                int call = done[actor]++;
                Operation<A> operation =
                        program.actors().get(actor).operations().get(call);
                Object answer = operation.body().run(specification, mine[actor]);
                if (!Objects.equals(answer, calls.get(actor).get(call).answer())) {
                    return false;
                }
            }
            return true;
        } catch (Disabled waits) {
            return false;
        }
    }

    @Override
    public String toString() {
        return program.id() + " " + Arrays.toString(calls.toArray());
    }
}
