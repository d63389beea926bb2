// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.exam;

import java.util.BitSet;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daxcheck.claim.Evidence.Coverage;
import org.daxcheck.explorer.instrument.table.Directory;
import org.daxcheck.explorer.instrument.table.Place;

/**
 * What of the code under test was executed. Told of the classes of which anything was: all their ported functions, those that were
 * not called too.
 */
final class Covering {

    private static final SortedSet<Integer> NONE = new TreeSet<>();

    private Covering() {}

    /** By {@code package.Class.method}; functions of one name in a class are told together. */
    static Map<String, Coverage> of(Directory directory, BitSet reached) {
        SortedSet<String> types = new TreeSet<>();
        reached.stream().forEach(number -> types.add(directory.place(number).type()));
        Map<String, Coverage> coverage = new TreeMap<>();
        for (String type : types) {
            for (int number : directory.probes(type)) {
                Place place = directory.place(number);
                SortedSet<Integer> line = new TreeSet<>(java.util.List.of(place.line()));
                Coverage one = reached.get(number)
                        ? new Coverage(place.function(), line, NONE)
                        : new Coverage(place.function(), NONE, line);
                coverage.merge(type.replace('/', '.') + "." + place.method(), one, Coverage::and);
            }
        }
        return coverage;
    }
}
