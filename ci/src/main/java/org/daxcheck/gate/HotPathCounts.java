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
import org.daxcheck.report.cost.Measurements;
import org.daxcheck.report.cost.PathCost;

/** Has the hot paths of designs counted, and puts what was measured beside. */
final class HotPathCounts {

    private final HotPathCatalogue programs = new HotPathCatalogue();
    private final Optional<Meter> meter;
    private final Measurements measured;

    /** Counts by the first of these engines that can. */
    HotPathCounts(Collection<Checker> checkers, Measurements measured) {
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
                costs.add(new DesignCost(design, paths(design), "", measured.of(design)));
            } catch (Meter.Uncounted e) {
                costs.add(new DesignCost(design, List.of(), String.valueOf(e.getMessage()), measured.of(design)));
            }
        }
        Set<String> others = new LinkedHashSet<>();
        measured.results().forEach(one -> others.add(one.design()));
        others.removeAll(designs);
        others.forEach(design -> costs.add(new DesignCost(design, List.of(), "", measured.of(design))));
        return costs;
    }

    private List<PathCost> paths(String design) throws Meter.Uncounted, InterruptedException {
        Meter counting = meter.orElseThrow(() -> new Meter.Uncounted("no engine that is installed can count"));
        List<Meter.Toll> all = counting.tolls(programs, programs.alone(design));
        Iterator<Meter.Toll> alone = all.iterator();
        List<PathCost> costs = new ArrayList<>();
        for (Map.Entry<String, Claim> path : programs.together(design).entrySet()) {
            Meter.Toll one = alone.next();
            Meter.Toll other = alone.next();
            int most = one.most();
            for (Meter.Toll together : counting.tolls(programs, path.getValue())) {
                most = Math.max(most, together.most());
            }
            costs.add(new PathCost(path.getKey(), one.most(), most, one.lines(), contended(one, List.of(other))));
        }
        Meter.Toll end = alone.next();
        costs.add(new PathCost(
                end.operation(), end.most(), end.most(), end.lines(), contended(end, all.subList(0, all.size() - 1))));
        return costs;
    }

    /** What one of the others touches too, and one of the two writes. */
    private static List<String> contended(Meter.Toll one, List<Meter.Toll> others) {
        List<String> names = new ArrayList<>();
        for (Meter.Line line : one.lines()) {
            boolean wanted = others.stream()
                    .flatMap(other -> other.lines().stream())
                    .anyMatch(its -> its.name().equals(line.name()) && (line.written() || its.written()));
            if (wanted) {
                names.add(line.name());
            }
        }
        return names;
    }
}
