// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.machine.Rules;

/**
 * Moves an execution from one scheduling point to the next: a step is an operation and what is hidden behind it. All searches walk.
 */
public final class Walk {

    /** Told of every data race. */
    @FunctionalInterface
    public interface RaceObserver {
        /**
         * The last event of the execution is in a race with {@link Execution#racing}.
         *
         * @throws Restart if the search must begin again
         */
        void race(Execution execution) throws Restart;
    }

    private final Execution execution;
    private final Visibility visibility;
    private final int limit;
    private final RaceObserver observer;

    /**
     * A walk along an execution.
     *
     * @param limit the longest execution
     */
    Walk(Execution execution, Visibility visibility, int limit, RaceObserver observer) {
        this.execution = execution;
        this.visibility = visibility;
        this.limit = limit;
        this.observer = observer;
    }

    /** The execution. */
    public Execution execution() {
        return execution;
    }

    /** Lets the threads begin that run from the start, up to their first scheduling points. */
    public void begin(int roots) throws Refusal, Divergence, InterruptedException, Restart {
        for (int thread = 0; thread < roots; thread++) {
            execution.begin(thread);
        }
        for (int thread = 0; thread < roots; thread++) {
            settle(thread);
        }
    }

    /** The threads that can take a step, as a mask. */
    public long enabled() throws Refusal, Divergence, InterruptedException, Restart {
        return enabled(execution);
    }

    /** The threads that can take a step at the end of an execution, as a mask. */
    public static long enabled(Execution execution) throws Refusal, Divergence, InterruptedException, Restart {
        long enabled = 0;
        for (int thread = 0; thread < execution.capacity(); thread++) {
            if (execution.alive(thread) && execution.ready(thread)) {
                enabled |= 1L << thread;
            }
        }
        return enabled;
    }

    /** The threads that spin at the end of an execution, as a mask: if they cannot take a step, it is because it would change nothing. */
    public static long idle(Execution execution) {
        long idle = 0;
        for (int thread = 0; thread < execution.capacity(); thread++) {
            idle |= execution.alive(thread) && execution.spinning(thread) ? 1L << thread : 0;
        }
        return idle;
    }

    /** The alternatives of a thread's next operation, as a mask; 0 if there is no choice. */
    public long alternatives(int thread) {
        Op op = execution.ahead(thread);
        return switch (op.kind()) {
            case NOTIFY -> Rules.choices(op, execution.state(op.target()));
            case CHOICE -> Rules.choices(op, 0);
            default -> 0;
        };
    }

    /**
     * Takes a step.
     *
     * @param thread one that is enabled
     * @param chosen the alternative, -1 if there is no choice
     */
    public void step(int thread, int chosen) throws Refusal, Divergence, InterruptedException, Restart {
        Op op = execution.ahead(thread);
        perform(thread, chosen);
        settle(thread);
        if (op.kind() == Kind.START) {
            settle((int) op.a());
        }
    }

    /** Whether the execution has become too long to go on. */
    public boolean tooLong() {
        return execution.length() >= limit;
    }

    /** Performs what is hidden at the front of a thread, and of the threads that it starts. */
    private void settle(int thread) throws Refusal, Divergence, InterruptedException, Restart {
        while (execution.alive(thread) && visibility.hidden(execution.ahead(thread)) && !tooLong()) {
            Op op = execution.ahead(thread);
            perform(thread, -1);
            if (op.kind() == Kind.START) {
                settle((int) op.a());
            }
        }
    }

    private void perform(int thread, int chosen) throws Refusal, Divergence, InterruptedException, Restart {
        execution.perform(thread, chosen);
        if (execution.racing() >= 0) {
            observer.race(execution);
            if (visibility.expose(execution.op(execution.length() - 1).target())) {
                throw new Restart("a data race");
            }
        }
    }
}
