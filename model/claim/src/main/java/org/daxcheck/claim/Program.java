// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A closed scenario: a fixed number of actors, each with a fixed list of operations, checks at quiescence, and the
 * sequential specification that the answers must agree with.
 *
 * <p>Closed means that a state in which nobody can run and somebody has not ended is a deadlock or a lost wake-up, unless
 * the specification is stuck there too.
 */
public final class Program<A> implements Scenario {

    /**
     * A check of the implementation once all actors have ended.
     *
     * @param invariant the name under which a violation is reported, for example {@code I2}
     * @param kind what a violation is
     * @param body throws {@link AssertionError} where the invariant does not hold
     */
    public record Check<A>(String invariant, Finding.Kind kind, Consumer<? super A> body) {}

    /**
     * One thread of a program.
     *
     * @param name how the thread reads in a trace, for example {@code T1}
     * @param setup run before any thread starts, in the order of the actors, with this actor's registers
     * @param operations run in order by the thread
     */
    public record Actor<A>(String name, List<Operation<A>> setup, List<Operation<A>> operations) {

        /** Copies the lists. */
        public Actor {
            setup = List.copyOf(setup);
            operations = List.copyOf(operations);
        }
    }

    private final String id;
    private final String about;
    private final Class<A> api;
    private final List<Actor<A>> actors;
    private final List<Check<A>> afterwards;
    private final @Nullable Supplier<? extends A> specification;
    private final boolean stopping;

    private Program(Builder<A> builder) {
        this.id = builder.id;
        this.about = builder.about;
        this.api = builder.api;
        this.actors = List.copyOf(builder.actors);
        this.afterwards = List.copyOf(builder.afterwards);
        this.specification = builder.specification;
        this.stopping = builder.stopping;
        if (stopping && specification == null) {
            throw new IllegalArgumentException(
                    "program " + id + " has nothing that says who may wait for a stopped thread");
        }
        if (operations() == 0) {
            throw new IllegalArgumentException("program " + id + " runs no operation");
        }
    }

    /** Starts a program that calls {@code api}. */
    public static <A> Builder<A> of(String id, Class<A> api) {
        return new Builder<>(id, api);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public int threads() {
        return actors.size();
    }

    @Override
    public int operations() {
        return actors.stream().mapToInt(actor -> actor.operations().size()).sum();
    }

    /** The interface the operations call. */
    public Class<A> api() {
        return api;
    }

    /** The threads, at least one. */
    public List<Actor<A>> actors() {
        return actors;
    }

    /** What must hold once all actors have ended. */
    public List<Check<A>> afterwards() {
        return afterwards;
    }

    /**
     * The API again, sequential. An operation that the specification cannot take in its present state throws
     * {@link Disabled} and changes nothing. Empty where answers are not judged.
     */
    public Optional<Supplier<? extends A>> specification() {
        return Optional.ofNullable(specification);
    }

    /**
     * Whether a thread may stop for ever, at any step but in a monitor: what a primitive does there, the kernel does with interrupts off.
     * The others may then wait where the specification lets them, whether or not it counts the stopped thread's unfinished call; what
     * that call gives back, the thread has until it returns, so whoever waited for that by then may go on waiting. Only one thread stops.
     */
    public boolean stopping() {
        return stopping;
    }

    /** The same actors and specification, of whom one may stop; without the checks, since not all end. */
    public Program<A> withStops() {
        Builder<A> builder = new Builder<>("stop." + id, api).about(about + " One of the threads stops for ever.");
        builder.actors.addAll(actors);
        builder.specification = specification;
        builder.stopping = true;
        return builder.build();
    }

    @Override
    public String toString() {
        return id;
    }

    /** Collects the parts of a program. Not thread-safe. */
    public static final class Builder<A> {
        private final String id;
        private final Class<A> api;
        private String about = "";
        private final List<Actor<A>> actors = new ArrayList<>();
        private final List<Check<A>> afterwards = new ArrayList<>();
        private @Nullable Supplier<? extends A> specification;
        private boolean stopping;

        private Builder(String id, Class<A> api) {
            this.id = id;
            this.api = api;
        }

        /** One sentence for people. */
        public Builder<A> about(String sentence) {
            this.about = sentence;
            return this;
        }

        /** Adds a thread without set-up. */
        @SafeVarargs
        public final Builder<A> actor(String name, Operation<A>... operations) {
            List<Operation<A>> list = new ArrayList<>();
            for (Operation<A> operation : operations) {
                list.add(operation);
            }
            return actor(name, List.of(), list);
        }

        /** Adds a thread. */
        public Builder<A> actor(String name, List<Operation<A>> setup, List<Operation<A>> operations) {
            actors.add(new Actor<>(name, setup, operations));
            return this;
        }

        /** Adds a check at quiescence. */
        public Builder<A> afterwards(String invariant, Consumer<? super A> body) {
            return afterwards(invariant, Finding.Kind.SAFETY, body);
        }

        /** Adds a check at quiescence whose violation is of a kind of its own, for example {@link Finding.Kind#LEAK}. */
        public Builder<A> afterwards(String invariant, Finding.Kind kind, Consumer<? super A> body) {
            afterwards.add(new Check<>(invariant, kind, body));
            return this;
        }

        /** Judges every answer by a sequential implementation of the API. */
        public Builder<A> specification(Supplier<? extends A> sequential) {
            this.specification = sequential;
            return this;
        }

        /**
         * The program.
         *
         * @throws IllegalArgumentException if no actor runs an operation
         */
        public Program<A> build() {
            return new Program<>(this);
        }
    }
}
