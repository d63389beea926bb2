// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daxcheck.claim.Trace;

/** Cuts the turns of endless loops down to one: for each thread that ends in repetitions, a stem and a loop remain. */
final class Loops {

    private static final int TURNS = 3;

    private Loops() {}

    /** The trace with each thread's last loop shown once, behind a mark. */
    static Trace fold(Trace trace) {
        Set<Integer> dropped = new HashSet<>();
        Set<Integer> heads = new HashSet<>();
        for (int thread = 0; thread < trace.threads().size(); thread++) {
            List<Integer> own = stepsOf(trace, thread);
            int period = period(trace.steps(), own);
            if (period > 0) {
                int first = own.size() - period * turns(trace.steps(), own, period);
                heads.add(own.get(first));
                dropped.addAll(own.subList(first + period, own.size()));
            }
        }
        return new Trace(trace.threads(), folded(trace.steps(), heads, dropped));
    }

    private static List<Integer> stepsOf(Trace trace, int thread) {
        List<Integer> own = new ArrayList<>();
        for (int at = 0; at < trace.steps().size(); at++) {
            if (trace.steps().get(at).thread() == thread) {
                own.add(at);
            }
        }
        return own;
    }

    /** The length of the shortest loop that the thread ends in; 0 for none. */
    private static int period(List<Trace.Step> steps, List<Integer> own) {
        for (int period = 1; period * TURNS <= own.size(); period++) {
            if (turns(steps, own, period) >= TURNS) {
                return period;
            }
        }
        return 0;
    }

    private static int turns(List<Trace.Step> steps, List<Integer> own, int period) {
        int alike = 0;
        for (int at = own.size() - 1;
                at - period >= 0 && steps.get(own.get(at)).equals(steps.get(own.get(at - period)));
                at--) {
            alike++;
        }
        return alike / period + 1;
    }

    private static List<Trace.Step> folded(List<Trace.Step> steps, Set<Integer> heads, Set<Integer> dropped) {
        List<Trace.Step> kept = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            Trace.Step step = steps.get(at);
            if (heads.contains(at)) {
                kept.add(Trace.Step.ofNote(step.thread(), step.depth(), Trace.LOOP, step.function()));
            }
            if (!dropped.contains(at)) {
                kept.add(step);
            }
        }
        return kept;
    }
}
