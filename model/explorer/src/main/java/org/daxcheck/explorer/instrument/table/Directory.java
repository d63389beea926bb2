// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Dense numbers for the places and fields of rewritten code, as the hooks get them. Thread-safe; numbers are never withdrawn. */
public final class Directory {

    private final List<Place> places = new ArrayList<>();
    private final Map<Place, Integer> placeNumbers = new HashMap<>();
    private final List<FieldKey> fields = new ArrayList<>();
    private final Map<FieldKey, Integer> fieldNumbers = new HashMap<>();
    private final Map<String, SortedSet<Integer>> probes = new HashMap<>();

    /** An empty directory. */
    public Directory() {}

    /** The number of a place. */
    public synchronized int number(Place place) {
        return number(place, places, placeNumbers);
    }

    /** The number of a field. */
    public synchronized int number(FieldKey field) {
        return number(field, fields, fieldNumbers);
    }

    /** The number of a place in a ported function, of which it is told when it is reached. */
    public synchronized int probe(Place place) {
        int number = number(place);
        probes.computeIfAbsent(place.type(), type -> new TreeSet<>()).add(number);
        return number;
    }

    /** The numbers of all such places in a class, ascending. */
    public synchronized SortedSet<Integer> probes(String type) {
        return new TreeSet<>(probes.getOrDefault(type, Collections.emptySortedSet()));
    }

    /** The place with a number. */
    public synchronized Place place(int number) {
        return places.get(number);
    }

    /** The field with a number. */
    public synchronized FieldKey field(int number) {
        return fields.get(number);
    }

    private static <T> int number(T item, List<T> items, Map<T, Integer> numbers) {
        Integer known = numbers.putIfAbsent(item, items.size());
        if (known == null) {
            items.add(item);
            return items.size() - 1;
        }
        return known;
    }
}
