// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.form.Meter.Toll;
import org.daxcheck.claim.form.Meter.Uncounted;
import org.daxcheck.explorer.exam.Exam;
import org.daxcheck.explorer.exam.Reckoning;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.target.Target;

/** Counts what the operations of a claim's program do to shared memory. */
final class Tollkeeper {

    private final Fronts fronts;

    Tollkeeper(Fronts fronts) {
        this.fronts = fronts;
    }

    List<Toll> tolls(Claim claim, Origins.Origin origin) throws Uncounted, InterruptedException {
        Front front = fronts.of(claim, origin.loader())
                .orElseThrow(() -> new Uncounted("this claim is not explored: " + claim.id()));
        Exam.Terms terms = new Exam.Terms(Limits.NONE, Worker.horizon(claim).patience(), Set.of());
        Reckoning reckoning = new Reckoning(origin.instrumentation(), terms);
        List<Toll> tolls = new ArrayList<>();
        try {
            for (Iterator<Target> targets = front.targets(claim, origin.loader()); targets.hasNext(); ) {
                tolls.addAll(reckoning.tolls(targets.next()));
            }
        } catch (Front.Unreadable e) {
            throw new Uncounted(String.valueOf(e.getMessage()));
        }
        return tolls;
    }
}
