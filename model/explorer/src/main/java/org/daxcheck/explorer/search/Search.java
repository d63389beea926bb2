// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;

/** One depth-first search from the beginning to its end or to a {@link Restart}. */
final class Search {

    private final Walk walk;
    private final Execution execution;
    private final Steps steps = new Steps();
    private final Races races;
    private final SleepSet sleepSet;
    private final boolean sourceSets;
    private final boolean sleepSets;
    private final Deadline deadline;
    private final Tally tally;

    Search(Walk walk, Options options, Deadline deadline, Tally tally) {
        this.walk = walk;
        this.execution = walk.execution();
        this.sourceSets = options.reductions().contains(Reduction.SOURCE_SETS);
        this.sleepSets = options.reductions().contains(Reduction.SLEEP_SETS);
        this.deadline = deadline;
        this.tally = tally;
        this.races = new Races(execution, steps, options.realTime());
        this.sleepSet = new SleepSet(execution, options.realTime());
    }

    /** Searches. Answers why it ended early; empty if it did not. */
    String run(int roots) throws Refusal, Divergence, InterruptedException, Restart {
        walk.begin(roots);
        arrive(0);
        while (steps.size() > 0) {
            if (advance()) {
                String reason = arriveNext();
                if (!reason.isEmpty()) {
                    return reason;
                }
            } else {
                steps.pop();
            }
        }
        return "";
    }

    /** Takes the next unexplored step from the last state, if there is one. */
    private boolean advance() throws Refusal, Divergence, InterruptedException, Restart {
        int step = steps.top();
        execution.truncate(steps.start(step));
        long alternatives = steps.alternatives(step);
        if (alternatives == 0) {
            if (steps.choose(step) == Steps.NOBODY) {
                return false;
            }
            if (sourceSets) {
                races.detect(steps.chosen(step), true);
            }
            alternatives = walk.alternatives(steps.chosen(step));
        }
        take(step, alternatives);
        return true;
    }

    private void take(int step, long alternatives) throws Refusal, Divergence, InterruptedException, Restart {
        int thread = steps.chosen(step);
        steps.alternatives(step, alternatives & (alternatives - 1));
        sleepSet.prepare(sleepSets ? steps.covered(step) & ~(1L << thread) : 0);
        walk.step(thread, alternatives == 0 ? -1 : Long.numberOfTrailingZeros(alternatives));
    }

    private String arriveNext() throws Refusal, Divergence, InterruptedException, Restart {
        if (walk.tooLong()) {
            tally.cut();
        } else {
            arrive(sleepSet.after(steps.start(steps.top())));
        }
        return deadline.reached(tally);
    }

    private void arrive(long asleep) throws Refusal, Divergence, InterruptedException, Restart {
        long enabled = walk.enabled();
        long awake = enabled & ~asleep;
        if (awake == 0) {
            end(enabled);
        } else {
            long first = sourceSets ? prefer(awake) : enabled;
            steps.push(execution.length(), enabled, asleep, first);
        }
    }

    /** The thread that moved last, if it can go on: traces with few switches come first. */
    private long prefer(long awake) {
        long last = execution.length() == 0 ? 0 : 1L << execution.thread(execution.length() - 1);
        return (awake & last) != 0 ? last : Long.lowestOneBit(awake);
    }

    /**
     * The execution ends here: nobody can move, or all who can sleep. The operations of those who cannot have races too; even in an
     * execution that is given up, for it may be the asleep themselves who interrupt them in all others.
     */
    private void end(long enabled) {
        if (sourceSets) {
            for (long left = execution.blocked() & ~enabled; left != 0; left &= left - 1) {
                races.detect(Long.numberOfTrailingZeros(left), false);
            }
        }
        if (enabled == 0) {
            tally.executed(execution);
        } else {
            tally.asleep();
        }
    }
}
