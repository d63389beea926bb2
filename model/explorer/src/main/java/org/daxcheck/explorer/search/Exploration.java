// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Source;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;

/**
 * Explores a program: every execution, one of each class of executions that differ only in the order of steps that commute.
 *
 * <p>Not thread-safe; any number of explorations may run side by side.
 */
public final class Exploration {

    private final Options options;
    private final Knowledge knowledge;

    private Exploration(Knowledge knowledge, Options options) {
        this.options = options;
        this.knowledge = knowledge;
    }

    /** An exploration that has not begun. */
    public static Exploration of(Source source, Options options) {
        return new Exploration(new Knowledge(source, options.reductions(), options.realTime()), options);
    }

    /**
     * An exploration that goes on from what is known.
     *
     * @param knowledge made with the same reductions, and the same choice of real time
     */
    public static Exploration of(Knowledge knowledge, Options options) {
        return new Exploration(knowledge, options);
    }

    /**
     * Explores.
     *
     * @throws Refusal if the program does what the source does not understand
     * @throws Divergence if the program is not deterministic
     * @throws InterruptedException if the calling thread was interrupted
     * @throws RuntimeException for a defect of the machinery, which is no verdict on the program
     */
    public Result run(Listener listener) throws Refusal, Divergence, InterruptedException {
        Deadline deadline = new Deadline(options, listener, knowledge);
        return run(listener, (walk, tally) -> new Search(walk, options, deadline, tally).run(knowledge.roots()));
    }

    /** A way to search. */
    @FunctionalInterface
    public interface Way {

        /**
         * Searches once, from an execution in which nothing has happened. Answers why not everything was seen; empty if it was.
         *
         * @throws Restart to search again with what has been learned
         */
        String search(Walk walk, Tally tally) throws Refusal, Divergence, InterruptedException, Restart;
    }

    /**
     * Searches in a way of the caller's.
     *
     * @throws Refusal as {@link #run(Listener)}
     * @throws Divergence as {@link #run(Listener)}
     * @throws InterruptedException as {@link #run(Listener)}
     */
    public Result run(Listener listener, Way way) throws Refusal, Divergence, InterruptedException {
        knowledge.begin();
        while (true) {
            Tally tally = new Tally(knowledge.names(), listener);
            Walk walk = knowledge.walk(options.limits().events(), tally::race);
            try {
                return tally.result(way.search(walk, tally), options.limits().events(), knowledge.runs());
            } catch (Restart again) {
                listener.restarted();
            }
        }
    }

    /** What has been learned of the program, to be used further once the exploration is over. */
    public Knowledge knowledge() {
        return knowledge;
    }
}
