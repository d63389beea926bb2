// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import java.time.Duration;
import java.util.SplittableRandom;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;

/**
 * Executions by chance before the first round of a search of states, so that the rounds learn little: a round during which much is learned
 * is wasted, and an execution costs next to nothing. They go on until many in a row have learned nothing. The chance is the same every
 * time. Not thread-safe.
 */
public final class RandomWalks {

    private static final long SEED = 1968;
    private static final int AT_MOST = 50_000;

    private final Knowledge knowledge;
    private final int mostInVain;
    private final int longest;
    private final SplittableRandom chance = new SplittableRandom(SEED);

    /** Executions of at most so many events, until so many in a row have learned nothing. */
    public RandomWalks(Knowledge knowledge, int mostInVain, int longest) {
        this.knowledge = knowledge;
        this.mostInVain = mostInVain;
        this.longest = longest;
    }

    /**
     * Walks. What is found on the way is found again by the search.
     *
     * @param time after which it is enough
     * @throws Refusal if the program does what the source does not understand
     * @throws Divergence if the program is not deterministic
     * @throws InterruptedException if the calling thread was interrupted
     */
    public void run(Duration time) throws Refusal, Divergence, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        Walk walk = null;
        int inVain = 0;
        for (int walks = 0; walks < AT_MOST && inVain < mostInVain && System.nanoTime() < end; walks++) {
            int edges = knowledge.edges();
            try {
                walk = walk == null ? knowledge.walk(longest, racing -> {}) : walk;
                execute(walk);
                inVain = knowledge.edges() == edges ? inVain + 1 : 0;
            } catch (Restart again) {
                walk = null;
                inVain = 0;
            }
        }
    }

    private void execute(Walk walk) throws Refusal, Divergence, InterruptedException, Restart {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        walk.execution().truncate(0);
        walk.begin(knowledge.roots());
        for (long enabled = walk.enabled(); enabled != 0 && !walk.tooLong(); enabled = walk.enabled()) {
            int thread = one(enabled);
            long alternatives = walk.alternatives(thread);
            walk.step(thread, alternatives == 0 ? -1 : one(alternatives));
        }
    }

    private int one(long mask) {
        long left = mask;
        for (int skip = chance.nextInt(Long.bitCount(mask)); skip > 0; skip--) {
            left &= left - 1;
        }
        return Long.numberOfTrailingZeros(left);
    }
}
