// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.plan;

import java.util.BitSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Result;
import org.daxcheck.explorer.search.Tally;

/**
 * A few executions by chance, to find soon what is found easily. The thread that moves is always the one with the highest priority, and at
 * a few steps that of the moving thread falls below all others: a defect that takes few such turns is found with a good chance
 * (Burckhardt, Kothari, Musuvathi, Nagarakatte, ASPLOS 2010). The chance is the same every time.
 */
final class Scouting implements Exploration.Way {

    private static final int MOST_TURNS = 3;
    private static final long SEED = 2010;

    private final int roots;
    private final long most;
    private final Set<Finding.Kind> stopAt;
    private SplittableRandom chance = new SplittableRandom(SEED);
    private int length;

    /**
     * Executions until one has a defect of one of these kinds.
     *
     * @param roots how many threads run from the start
     * @param most how many executions at most
     */
    Scouting(int roots, long most, Set<Finding.Kind> stopAt) {
        this.roots = roots;
        this.most = most;
        this.stopAt = stopAt;
    }

    @Override
    public String search(Walk walk, Tally tally) throws Refusal, Divergence, InterruptedException, Restart {
        chance = new SplittableRandom(SEED);
        length = 0;
        for (long i = 0; i < most && !tally.defective(stopAt); i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            walk.execution().truncate(0);
            if (execute(walk, turns(i % (MOST_TURNS + 1)))) {
                tally.executed(walk.execution());
            } else {
                tally.cut();
            }
        }
        return tally.defective(stopAt) ? Result.FIRST_FINDING : "executions by chance only";
    }

    /** Steps before which the moving thread loses its priority. */
    private BitSet turns(long count) {
        BitSet turns = new BitSet();
        for (long i = 0; i < count && length > 0; i++) {
            turns.set(chance.nextInt(length));
        }
        return turns;
    }

    /** Answers whether the execution came to an end. */
    private boolean execute(Walk walk, BitSet turns) throws Refusal, Divergence, InterruptedException, Restart {
        walk.begin(roots);
        int[] priorities =
                chance.ints(walk.execution().capacity(), 0, Integer.MAX_VALUE).toArray();
        int steps = 0;
        for (long enabled = walk.enabled(); enabled != 0; enabled = walk.enabled()) {
            if (walk.tooLong()) {
                return false;
            }
            if (turns.get(steps++)) {
                priorities[first(enabled, priorities)] = -steps;
            }
            int thread = first(enabled, priorities);
            walk.step(thread, choice(walk.alternatives(thread)));
        }
        length = steps;
        return true;
    }

    private static int first(long enabled, int[] priorities) {
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
