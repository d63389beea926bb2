// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;

/** Builds the programs of this package: numbered threads, each with a set-up of its own. Not thread-safe. */
final class Staging<A> {

    /** What an operation answers that has nothing to tell. */
    static final String DONE = "done";

    /** What it answers where it needs something that the actor does not hold. */
    static final String NOTHING_HELD = "nothing held";

    private final Program.Builder<A> program;
    private List<Operation<A>> before = List.of();
    private int threads;

    private Staging(Program.Builder<A> program) {
        this.program = program;
    }

    static <A> Staging<A> of(String id, Class<A> api, String about) {
        return new Staging<>(Program.of(id, api).about(about));
    }

    /** What the next thread does before any thread starts. */
    @SafeVarargs
    final Staging<A> holding(Operation<A>... operations) {
        List<Operation<A>> list = new ArrayList<>();
        for (Operation<A> operation : operations) {
            list.add(operation);
        }
        before = list;
        return this;
    }

    /** One more thread. */
    @SafeVarargs
    final Staging<A> thread(Operation<A>... operations) {
        List<Operation<A>> list = new ArrayList<>();
        for (Operation<A> operation : operations) {
            list.add(operation);
        }
        program.actor("T" + threads++, before, list);
        before = List.of();
        return this;
    }

    /** What holds at the end. */
    Staging<A> afterwards(String invariant, Consumer<? super A> body) {
        program.afterwards(invariant, body);
        return this;
    }

    /** Judged by a specification. */
    Program<A> judgedBy(Supplier<? extends A> specification) {
        return program.specification(specification).build();
    }

    /**
     * Answers are not judged: for programs in which removal, which a specification takes in one step, waits for one user and
     * refuses another.
     */
    Program<A> unjudged() {
        return program.build();
    }

    /** An operation that answers nothing. */
    static <A> Operation<A> act(String label, Consumer<A> body) {
        return new Operation<>(label, (api, registers) -> {
            body.accept(api);
            return DONE;
        });
    }

    /** An operation that takes something, and keeps in its register whether it did. */
    static <A> Operation<A> take(String label, Predicate<A> body) {
        return new Operation<>(label, (api, registers) -> {
            boolean taken = body.test(api);
            registers[0] += taken ? 1 : 0;
            return taken;
        });
    }

    /** An operation that gives one back, if its actor holds one. */
    static <A> Operation<A> give(String label, Consumer<A> body) {
        return new Operation<>(label, (api, registers) -> {
            if (registers[0] == 0) {
                return NOTHING_HELD;
            }
            registers[0]--;
            body.accept(api);
            return DONE;
        });
    }

    /** Fails unless a number is as it must be. */
    static void require(String what, long actual, long expected) {
        if (actual != expected) {
            throw new AssertionError(what + ": " + actual + ", and should be " + expected);
        }
    }
}
