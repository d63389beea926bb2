// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.util.Locale;
import org.daxcheck.explorer.estimate.Estimator.Outlook;

/** How far the search of a target is: done, estimated, how fast, and what is left. An estimate is asked for when the search turns out to be long. */
final class Headway {

    private static final long LONG = 100_000;
    private static final long SEARCHED = 2_000;
    private static final long PROBES = 300;

    private final Asked asked;
    private boolean tried;
    private double estimated = Double.NaN;
    private double deviation = Double.NaN;
    private long start = System.nanoTime();

    /** Who estimates. */
    @FunctionalInterface
    interface Asked {
        /** An estimate that rests on so many executions and ways. */
        Outlook estimate(long executions, long probes) throws Outlooks.NoOutlook, InterruptedException;
    }

    Headway(Asked asked) {
        this.asked = asked;
    }

    /** The search begins again. */
    void restarted() {
        start = System.nanoTime();
    }

    /** A search of executions. */
    String executions(long seen, long runs) {
        if (seen >= LONG && !tried) {
            tried = true;
            estimate();
        }
        double perSecond = perSecond(seen);
        String line = String.format(Locale.ROOT, "%,d", seen);
        if (estimated > seen) {
            line += String.format(Locale.ROOT, " of about %,.0f +- %,.0f", estimated, deviation);
        }
        line += String.format(Locale.ROOT, " executions, %,.0f/s", perSecond);
        if (estimated > seen) {
            line += String.format(
                    Locale.ROOT, ", %,.0f s left +- %,.0f", (estimated - seen) / perSecond, deviation / perSecond);
        }
        return line + runs(runs);
    }

    /** A search of states, of which nobody knows how many there are. */
    String states(long reached, long expanded, long runs) {
        return String.format(
                        Locale.ROOT,
                        "%,d states, %,d of them done with, %,.0f/s",
                        reached,
                        expanded,
                        perSecond(reached))
                + runs(runs);
    }

    private static String runs(long runs) {
        return String.format(Locale.ROOT, "; %,d runs of the program", runs);
    }

    private double perSecond(long seen) {
        return seen * 1e9 / Math.max(1, System.nanoTime() - start);
    }

    private void estimate() {
        long before = System.nanoTime();
        try {
            Outlook outlook = asked.estimate(SEARCHED, PROBES);
            estimated = outlook.estimate().executions();
            deviation = outlook.estimate().deviation();
        } catch (Outlooks.NoOutlook e) {
            estimated = Double.NaN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        start += System.nanoTime() - before;
    }
}
