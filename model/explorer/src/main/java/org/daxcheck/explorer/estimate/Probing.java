// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.estimate;

import java.util.SplittableRandom;
import org.daxcheck.explorer.automaton.Footprints;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Execution;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.SleepSet;
import org.daxcheck.explorer.search.Tally;
import org.daxcheck.explorer.states.PersistentSets;

/**
 * Ways by chance through a search tree that has each class of executions once: at each state a persistent set, without those who sleep
 * (Godefroid, LNCS 1032, 1996). The number of branches at every state of a way, multiplied, counts for a way that ends in an execution,
 * and 0 for one that ends where all sleep; on average that is the number of executions (Knuth, Mathematics of Computation 29, 1975).
 *
 * <p>The search itself finds out which branches it needs as it goes (source sets) and so has no tree that could be measured beforehand;
 * but it too has each class once. The average of few ways is often too small: most of the tree may hang on ways that are seldom taken.
 */
final class Probing implements Exploration.Way {

    private final int roots;
    private final boolean realTime;
    private final long probes;
    private final long seed;
    private SplittableRandom chance;
    private double sum;
    private double squares;
    private long done;

    /**
     * So many ways.
     *
     * @param roots how many threads run from the start
     * @param seed the same ways for the same seed
     */
    Probing(int roots, boolean realTime, long probes, long seed) {
        this.roots = roots;
        this.realTime = realTime;
        this.probes = probes;
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
    }

    @Override
    public String search(Walk walk, Tally tally) throws Refusal, Divergence, InterruptedException, Restart {
        chance = new SplittableRandom(seed);
        sum = 0;
        squares = 0;
        Execution execution = walk.execution();
        Footprints footprints = new Footprints(execution.automata(), realTime);
        PersistentSets few = new PersistentSets(execution, footprints, realTime);
        SleepSet sleepSet = new SleepSet(execution, realTime);
        for (done = 0; done < probes; done++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            execution.truncate(0);
            walk.begin(roots);
            double leaves = probe(walk, few, sleepSet);
            sum += leaves;
            squares += leaves * leaves;
        }
        return "ways by chance only";
    }

    private double probe(Walk walk, PersistentSets few, SleepSet sleepSet)
            throws Refusal, Divergence, InterruptedException, Restart {
        double leaves = 1;
        long asleep = 0;
        for (long enabled = walk.enabled(); enabled != 0; enabled = walk.enabled()) {
            if (walk.tooLong()) {
                return leaves;
            }
            long awake = few.among(enabled) & ~asleep;
            if (awake == 0) {
                return 0;
            }
            int branches = branches(walk, awake);
            leaves *= branches;
            asleep = descend(walk, sleepSet, asleep, awake, chance.nextInt(branches));
        }
        return leaves;
    }

    private static int branches(Walk walk, long awake) {
        int branches = 0;
        for (long left = awake; left != 0; left &= left - 1) {
            branches += Math.max(1, Long.bitCount(walk.alternatives(Long.numberOfTrailingZeros(left))));
        }
        return branches;
    }

    /** Takes a branch. Answers who sleeps behind it: whoever slept and whoever has an earlier branch, unless the step wakes them. */
    private static long descend(Walk walk, SleepSet sleepSet, long asleep, long awake, int branch)
            throws Refusal, Divergence, InterruptedException, Restart {
        int skip = branch;
        long covered = asleep;
        for (long left = awake; left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            long alternatives = walk.alternatives(thread);
            int own = Math.max(1, Long.bitCount(alternatives));
            if (skip < own) {
                int from = walk.execution().length();
                sleepSet.prepare(covered & ~(1L << thread));
                walk.step(thread, alternative(alternatives, skip));
                return sleepSet.after(from);
            }
            skip -= own;
            covered |= 1L << thread;
        }
        throw new IllegalStateException("no such branch: " + branch);
    }

    private static int alternative(long alternatives, int skip) {
        long left = alternatives;
        for (int i = 0; i < skip; i++) {
            left &= left - 1;
        }
        return left == 0 ? -1 : Long.numberOfTrailingZeros(left);
    }

    /** The average, and the deviation that the average of as many others would have. */
    Estimate estimate() {
        double mean = sum / done;
        double variance = Math.max(0, squares / done - mean * mean);
        return new Estimate(mean, Math.sqrt(variance / Math.max(1, done - 1)), done);
    }
}
