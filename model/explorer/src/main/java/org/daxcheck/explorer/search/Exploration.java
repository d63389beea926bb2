// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import org.daxcheck.explorer.automaton.Automata;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.event.Source;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Learner;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Visibility;

/**
 * Explores a program: every execution, one of each class of executions that differ only in the order of steps that commute.
 *
 * <p>Not thread-safe; any number of explorations may run side by side.
 */
public final class Exploration {

    private final Source source;
    private final Options options;
    private final Automata automata = new Automata();
    private final Learner learner;

    private Exploration(Source source, Options options) {
        this.source = source;
        this.options = options;
        this.learner = new Learner(source, automata);
    }

    /** An exploration that has not begun. */
    public static Exploration of(Source source, Options options) {
        return new Exploration(source, options);
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
        Visibility visibility = new Visibility(options.reductions(), options.realTime());
        Deadline deadline = new Deadline(options, listener, learner);
        learner.learn(Schedule.EMPTY);
        visibility.exposes(automata);
        while (true) {
            Tally tally = new Tally(source.names(), listener);
            Execution execution = new Execution(
                    automata, learner, visibility, source.names(), Math.max(automata.threads(), source.roots()));
            try {
                String reason = new Search(execution, options, visibility, deadline, tally).run(source.roots());
                return tally.result(reason, learner.runs());
            } catch (Restart again) {
                listener.restarted();
            }
        }
    }

    /** How many nodes the automata of the program have so far. */
    public int nodes() {
        return automata.size();
    }
}
