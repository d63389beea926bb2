// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import org.daxcheck.explorer.automaton.Automata;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Run;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.event.Source;
import org.daxcheck.explorer.machine.ModelMismatch;
import org.daxcheck.explorer.machine.Simulation;
import org.daxcheck.explorer.machine.Waiters;

/** Runs the program where the automata end, and teaches them what it does. The only place where the program runs. */
final class Learner {

    private final Source source;
    private final Automata automata;
    private long runs;

    public Learner(Source source, Automata automata) {
        this.source = source;
        this.automata = automata;
    }

    /** How often the program was run. */
    public long runs() {
        return runs;
    }

    /**
     * Runs the program and learns.
     *
     * @throws ModelMismatch if what ran is not what the model predicts
     */
    public void learn(Schedule schedule) throws Refusal, Divergence, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        runs++;
        Run run = source.run(schedule);
        follows(run, schedule);
        Simulation.check(run, source.names());
        automata.learn(run);
        if (automata.threads() > Waiters.MAX_THREADS) {
            throw new Refusal("more than " + Waiters.MAX_THREADS + " threads", "");
        }
    }

    private static void follows(Run run, Schedule schedule) {
        if (run.events().size() < schedule.length()) {
            throw new ModelMismatch("the source stopped " + run.events().size() + " steps into " + schedule);
        }
        for (int i = 0; i < schedule.length(); i++) {
            if (run.events().get(i).thread() != schedule.thread(i)
                    || run.events().get(i).result() != schedule.result(i)) {
                throw new ModelMismatch("step " + i + " of " + schedule + " came out as "
                        + run.events().get(i));
            }
        }
    }
}
