// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.Optional;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Schedule;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;
import org.daxcheck.explorer.machine.Fingerprint;

/** Looks whether a schedule ends where its stem ended, so that its last part can be run again and again. */
public final class Round {

    private final Execution execution;
    private final Schedule schedule;
    private long movers;
    private long always = -1;
    private long sometimes;

    private Round(Schedule schedule, Knowledge knowledge) throws Refusal, Divergence, InterruptedException, Restart {
        this.schedule = schedule;
        knowledge.begin();
        this.execution = knowledge.execution();
        for (int thread = 0; thread < knowledge.roots(); thread++) {
            execution.begin(thread);
        }
    }

    /**
     * The lasso of a schedule.
     *
     * @param stem how many entries of it lead to the loop
     * @return empty if the state after the loop is another than before, or if a thread that can move all the time does not
     */
    public static Optional<Lasso> of(Schedule schedule, int stem, Knowledge knowledge)
            throws Refusal, Divergence, InterruptedException {
        while (true) {
            try {
                return new Round(schedule, knowledge).from(stem, new StateKey(false));
            } catch (Restart again) {
                // What was learned is kept: once more from the start.
            }
        }
    }

    private Optional<Lasso> from(int stem, StateKey key) throws Refusal, Divergence, InterruptedException, Restart {
        Fingerprint before = new Fingerprint();
        for (int i = 0; i < schedule.length(); i++) {
            if (i == stem) {
                before.set(key.of(execution));
            }
            if (i >= stem) {
                long enabled = enabled();
                movers |= 1L << schedule.thread(i) | (Walk.idle(execution) & ~enabled);
                always &= enabled;
                sometimes |= enabled;
            }
            perform(i);
        }
        boolean fair = (always & ~movers) == 0;
        return fair && stem < schedule.length() && before.equals(key.of(execution))
                ? Optional.of(new Lasso(to(stem), schedule.from(stem), movers, sometimes & ~movers))
                : Optional.empty();
    }

    private Schedule to(int stem) {
        int[] threads = new int[stem];
        long[] results = new long[stem];
        for (int i = 0; i < stem; i++) {
            threads[i] = schedule.thread(i);
            results[i] = schedule.result(i);
        }
        return new Schedule(threads, results);
    }

    private void perform(int i) throws Refusal, Divergence, InterruptedException, Restart {
        int thread = schedule.thread(i);
        Kind kind = execution.ahead(thread).kind();
        boolean chooses = kind == Kind.NOTIFY || kind == Kind.CHOICE;
        execution.perform(thread, chooses ? schedule.result(i) : -1);
    }

    private long enabled() throws Refusal, Divergence, InterruptedException, Restart {
        long enabled = 0;
        for (int thread = 0; thread < execution.capacity(); thread++) {
            if (execution.alive(thread) && execution.ready(thread)) {
                enabled |= 1L << thread;
            }
        }
        return enabled;
    }
}
