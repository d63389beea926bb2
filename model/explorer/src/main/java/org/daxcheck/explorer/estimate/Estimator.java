// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.estimate;

import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.event.Source;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.search.Exploration;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;
import org.daxcheck.explorer.search.Options;
import org.daxcheck.explorer.search.Result;

/**
 * Estimates how many executions a search of a program has, and how fast it is. Begins with the search itself, up to a number of
 * executions: small programs end there; of others it learns what the threads may come to, which the estimate rests on.
 */
public final class Estimator {

    private static final long SEED = 1975;

    /** How much longer the search is that is timed. */
    private static final int WARM = 10;

    /** Nearly all is learned in the first two. */
    private static final int ROUNDS = 5;

    private final Knowledge knowledge;
    private final Options options;

    /** What came of it. */
    public record Outlook(Estimate estimate, double perSecond) {}

    /** Of a program. The source must not be used by anyone else. */
    public Estimator(Source source, Options options) {
        this.knowledge = new Knowledge(source, options.reductions(), options.realTime());
        this.options = options.stoppingAt(java.util.Set.of());
    }

    /**
     * Estimates.
     *
     * @param search so many executions of the search itself
     * @param probes so many ways by chance
     * @throws Refusal if the program does what the source does not understand
     * @throws Divergence if the program is not deterministic
     * @throws InterruptedException if the calling thread was interrupted
     */
    public Outlook estimate(long search, long probes) throws Refusal, Divergence, InterruptedException {
        Limits few = few(search);
        Search first = search(few);
        if (first.complete()) {
            return new Outlook(new Estimate(first.executions(), 0, 0), first.perSecond());
        }
        // Nearly all is known by now of what the threads do, as in most of a long search.
        double perSecond = search(few(WARM * search)).perSecond();
        return new Outlook(probed(few, probes), perSecond);
    }

    private Limits few(long executions) {
        return new Limits(
                options.limits().events(), executions, options.limits().time());
    }

    /** How far a search went. */
    private record Search(long executions, boolean complete, double perSecond) {}

    private Search search(Limits limits) throws Refusal, Divergence, InterruptedException {
        long start = System.nanoTime();
        Result result = Exploration.of(knowledge, options.within(limits)).run(Listener.NONE);
        long seen = result.counts().executions() + result.counts().cut();
        return new Search(seen, result.complete(), seen * 1e9 / Math.max(1, System.nanoTime() - start));
    }

    /** Again, as long as more is learned of what the threads may come to: sets that were too small miss branches. */
    private Estimate probed(Limits few, long probes) throws Refusal, Divergence, InterruptedException {
        Probing probing = new Probing(knowledge.roots(), options.realTime(), probes, SEED);
        int known = -1;
        for (int round = 0; round < ROUNDS && known != knowledge.edges(); round++) {
            known = knowledge.edges();
            Exploration.of(knowledge, options.within(few)).run(Listener.NONE, probing);
        }
        return probing.estimate();
    }
}
