// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daxcheck.claim.Trace;

/**
 * Thins out the reads of a trace: one that another thread did not come between is left out, because what it read was
 * known from the steps before. A read just before or after a change of threads stays; there lies the race.
 */
final class Reads {

    private Reads() {}

    /**
     * The trace without the reads that say nothing.
     *
     * @param reads which steps are reads, by position
     */
    static Trace thin(Trace trace, Set<Integer> reads) {
        List<Trace.Step> steps = trace.steps();
        List<Trace.Step> kept = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            if (!reads.contains(at) || atChange(steps, at)) {
                kept.add(steps.get(at));
            }
        }
        return new Trace(trace.threads(), kept);
    }

    private static boolean atChange(List<Trace.Step> steps, int at) {
        int thread = steps.get(at).thread();
        boolean first = at > 0 && steps.get(at - 1).thread() != thread;
        boolean last = at + 1 < steps.size() && steps.get(at + 1).thread() != thread;
        return first || last;
    }
}
