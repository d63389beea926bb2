// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daxcheck.catalog.design.HotPathCatalogue;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.form.Meter;
import org.daxcheck.report.cost.DesignCost;
import org.daxcheck.report.cost.Measured;
import org.daxcheck.report.cost.PathCost;

/** Has the hot paths of designs counted, and puts what was measured beside. */
final class HotPathCounts {

    private final HotPathCatalogue programs = new HotPathCatalogue();
    private final Optional<Meter> meter;
    private final List<Measured> measured;

    /** Counts by the first of these engines that can. */
    HotPathCounts(Collection<Checker> checkers, List<Measured> measured) {
        this.meter = checkers.stream()
                .filter(Meter.class::isInstance)
                .map(Meter.class::cast)
                .findFirst();
        this.measured = measured;
    }

    /** One for each of these designs, and then for each that was measured besides. */
    List<DesignCost> of(Collection<String> designs) throws InterruptedException {
        List<DesignCost> costs = new ArrayList<>();
        for (String design : designs) {
            try {
                costs.add(new DesignCost(design, paths(design), "", measured(design)));
            } catch (Meter.Uncounted e) {
                costs.add(new DesignCost(design, List.of(), String.valueOf(e.getMessage()), measured(design)));
            }
        }
        Set<String> others = new LinkedHashSet<>();
        measured.forEach(one -> others.add(one.design()));
        others.removeAll(designs);
        others.forEach(design -> costs.add(new DesignCost(design, List.of(), "", measured(design))));
        return costs;
    }

    private List<Measured> measured(String design) {
        return measured.stream().filter(one -> one.design().equals(design)).toList();
    }

    private List<PathCost> paths(String design) throws Meter.Uncounted, InterruptedException {
        Meter counting = meter.orElseThrow(() -> new Meter.Uncounted("no engine that is installed can count"));
        Iterator<Meter.Toll> alone =
                counting.tolls(programs, programs.alone(design)).iterator();
        List<PathCost> costs = new ArrayList<>();
        for (Map.Entry<String, Claim> path : programs.together(design).entrySet()) {
            Meter.Toll one = alone.next();
            Meter.Toll other = alone.next();
            int most = one.most();
            for (Meter.Toll together : counting.tolls(programs, path.getValue())) {
                most = Math.max(most, together.most());
            }
            costs.add(new PathCost(path.getKey(), one.most(), most, one.lines(), contended(one, other)));
        }
        return costs;
    }

    /** What both touch and one of them writes. */
    private static List<String> contended(Meter.Toll one, Meter.Toll other) {
        List<String> names = new ArrayList<>();
        for (Meter.Line line : one.lines()) {
            for (Meter.Line its : other.lines()) {
                if (line.name().equals(its.name()) && (line.written() || its.written())) {
                    names.add(line.name());
                }
            }
        }
        return names;
    }
}
