// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import java.util.BitSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;

/**
 * A few executions by chance, to find soon what is found easily. The thread that moves is always the one with the highest priority, and at
 * a few steps that of the moving thread falls below all others: a defect that takes few such turns is found with a good chance
 * (Burckhardt, Kothari, Musuvathi, Nagarakatte, ASPLOS 2010). The chance is the same every time.
 */
final class Scouting {

    private static final int MOST_TURNS = 3;
    private static final long SEED = 2010;

    private final Walk walk;
    private final Execution execution;
    private final int roots;
    private final Tally tally;
    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final int[] priorities;
    private int length;

    Scouting(Walk walk, int roots, Tally tally) {
        this.walk = walk;
        this.execution = walk.execution();
        this.roots = roots;
        this.tally = tally;
        this.priorities = new int[execution.capacity()];
    }

    /** Executes, so often at most, until there is a defect of one of these kinds. */
    void run(int most, Set<Finding.Kind> stopAt) throws Refusal, Divergence, InterruptedException, Restart {
        for (int i = 0; i < most && !tally.defective(stopAt); i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            execute(turns(i % (MOST_TURNS + 1)));
        }
    }

    /** Steps before which the moving thread loses its priority. */
    private BitSet turns(int count) {
        BitSet turns = new BitSet();
        for (int i = 0; i < count && length > 0; i++) {
            turns.set(chance.nextInt(length));
        }
        return turns;
    }

    private void execute(BitSet turns) throws Refusal, Divergence, InterruptedException, Restart {
        execution.truncate(0);
        walk.begin(roots);
        for (int thread = 0; thread < priorities.length; thread++) {
            priorities[thread] = chance.nextInt(Integer.MAX_VALUE);
        }
        int steps = 0;
        for (long enabled = walk.enabled(); enabled != 0; enabled = walk.enabled()) {
            if (walk.tooLong()) {
                tally.cut();
                return;
            }
            if (turns.get(steps++)) {
                priorities[first(enabled)] = -steps;
            }
            int thread = first(enabled);
            walk.step(thread, choice(walk.alternatives(thread)));
        }
        length = steps;
        tally.executed(execution);
    }

    private int first(long enabled) {
        int first = Long.numberOfTrailingZeros(enabled);
        for (long left = enabled; left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            first = priorities[thread] > priorities[first] ? thread : first;
        }
        return first;
    }

    private int choice(long alternatives) {
        long left = alternatives;
        for (int skip = left == 0 ? 0 : chance.nextInt(Long.bitCount(left)); skip > 0; skip--) {
            left &= left - 1;
        }
        return left == 0 ? -1 : Long.numberOfTrailingZeros(left);
    }
}
