// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.form.Replayer;
import org.daxcheck.claim.form.Replayer.Stale;
import org.daxcheck.explorer.exam.Exam;
import org.daxcheck.explorer.exam.Rerun;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.replay.StaleReplay;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.target.Target;

/** Shows executions again that were found. */
final class Encore {

    private final Fronts fronts;

    Encore(Fronts fronts) {
        this.fronts = fronts;
    }

    /** How often it is run, and how much of it is told. */
    record Show(int times, Replayer.Detail detail) {}

    /** Runs one so many times. */
    Evidence show(Claim claim, Origins.Origin origin, String replay, Show how) throws Stale, InterruptedException {
        long start = System.nanoTime();
        int at = replay.lastIndexOf('@');
        if (at < 0) {
            throw new Stale("not a replay: " + replay);
        }
        Target target = target(claim, replay.substring(0, at), origin);
        Exam.Terms terms = new Exam.Terms(Limits.NONE, Worker.horizon(claim).patience(), Set.of());
        try {
            Rerun.Shown shown = new Rerun(origin.instrumentation(), terms)
                    .telling(how.detail())
                    .run(target, replay.substring(at + 1), how.times());
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new Evidence(
                    Evidence.Reach.SAMPLED,
                    Evidence.Counts.ofRuns(how.times(), time),
                    shown.findings(),
                    Map.of(),
                    List.of(how.times() + " of " + how.times() + " runs did the same " + shown.events()
                            + " operations"));
        } catch (StaleReplay stale) {
            throw new Stale(String.valueOf(stale.getMessage()));
        }
    }

    private Target target(Claim claim, String label, Origins.Origin origin) throws Stale {
        Front front = fronts.of(claim, origin.loader())
                .orElseThrow(() -> new Stale("this claim is not explored: " + claim.id()));
        try {
            for (Iterator<Target> targets = front.targets(claim, origin.loader()); targets.hasNext(); ) {
                Target target = targets.next();
                if (target.label().equals(label)) {
                    return target;
                }
            }
        } catch (Front.Unreadable e) {
            throw new Stale(String.valueOf(e.getMessage()));
        }
        throw new Stale("the claim has no such scenario any more: " + label);
    }
}
