// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.form.Forecaster.Effort;
import org.daxcheck.claim.form.Forecaster.Forecast;
import org.daxcheck.claim.form.Horizon;
import org.daxcheck.explorer.estimate.Estimator;
import org.daxcheck.explorer.exam.Exam;
import org.daxcheck.explorer.exam.Outlooks;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.plan.Strategy;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.target.Target;

/** How long the search of a claim will take, summed up over the programs that it is about. */
final class Prospect {

    /** So many programs of a claim are looked at, evenly chosen; the others are taken to be like them. */
    private static final int MOST = 100;

    private final Fronts fronts;
    private final List<String> notes = new ArrayList<>();
    private double executions;
    private double variance;
    private double squares;
    private double seconds;

    Prospect(Fronts fronts) {
        this.fronts = fronts;
    }

    Forecast of(Claim claim, Origins.Origin origin, Effort effort) throws InterruptedException {
        Horizon horizon = Worker.horizon(claim);
        Limits limits = new Limits(horizon.events(), Long.MAX_VALUE, Duration.ofDays(1));
        Outlooks outlooks =
                new Outlooks(origin.instrumentation(), new Exam.Terms(limits, horizon.patience(), Set.of()));
        try {
            List<Target> targets = targets(claim, origin);
            int every = (targets.size() + MOST - 1) / MOST;
            int looked = 0;
            for (int i = 0; i < targets.size(); i += every) {
                add(outlooks.of(targets.get(i), effort.executions(), effort.probes()));
                looked++;
            }
            return scaled(targets.size(), looked);
        } catch (Front.Unreadable | Outlooks.NoOutlook e) {
            return new Forecast(Double.NaN, Double.NaN, Double.NaN, List.of(String.valueOf(e.getMessage())));
        }
    }

    private List<Target> targets(Claim claim, Origins.Origin origin) throws Front.Unreadable {
        Front front = fronts.of(claim, origin.loader())
                .orElseThrow(() -> new Front.Unreadable("this claim is not explored: " + claim.id()));
        List<Target> targets = new ArrayList<>();
        for (Iterator<Target> each = front.targets(claim, origin.loader()); each.hasNext(); ) {
            targets.add(each.next());
        }
        return targets;
    }

    private void add(Estimator.Outlook outlook) {
        double number = outlook.estimate().executions();
        executions += number;
        squares += number * number;
        variance += outlook.estimate().deviation() * outlook.estimate().deviation();
        seconds += number / outlook.perSecond();
        if (number > Strategy.FIRST_EXECUTIONS && notes.isEmpty()) {
            notes.add(
                    "more than " + Strategy.FIRST_EXECUTIONS
                            + " executions of one program: the usual search goes over to states, which are fewer and not estimated");
        }
    }

    private Forecast scaled(int programs, int looked) {
        double factor = (double) programs / looked;
        if (looked < programs) {
            double mean = executions / looked;
            variance += looked * Math.max(0, squares / looked - mean * mean);
            notes.add(looked + " of " + programs + " programs were looked at");
        }
        double perSecond = seconds > 0 ? executions / seconds : 0;
        return new Forecast(executions * factor, Math.sqrt(variance) * factor, perSecond, notes);
    }
}
