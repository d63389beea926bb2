// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.SplittableRandom;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.execution.Walk;

/**
 * Executions by chance before the first round of a search of states, so that the rounds learn little: a round during which much is learned
 * is wasted, and an execution costs next to nothing. They go on until many in a row have learned nothing. The chance is the same every
 * time.
 */
final class RandomWalks {

    private static final long SEED = 1968;
    private static final int AT_MOST = 50_000;

    private final Knowledge knowledge;
    private final int mostInVain;
    private final int longest;
    private final SplittableRandom chance = new SplittableRandom(SEED);

    /** Executions of at most so many events, until so many in a row have learned nothing. */
    RandomWalks(Knowledge knowledge, int mostInVain, int longest) {
        this.knowledge = knowledge;
        this.mostInVain = mostInVain;
        this.longest = longest;
    }

    /** Walks. What is found on the way is found again by the search. */
    void run() throws Refusal, Divergence, InterruptedException {
        int edges = knowledge.edges();
        int inVain = 0;
        for (int walks = 0; walks < AT_MOST && inVain < mostInVain; ) {
            try {
                Walk walk = knowledge.walk(longest, racing -> {});
                for (; walks < AT_MOST && inVain < mostInVain; walks++) {
                    inVain = knowledge.edges() == edges ? inVain + 1 : 0;
                    edges = knowledge.edges();
                    execute(walk);
                }
            } catch (Restart again) {
                walks++;
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
