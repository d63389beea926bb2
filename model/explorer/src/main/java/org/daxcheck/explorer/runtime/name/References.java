// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.explorer.event.Reference;

/**
 * Numbers for objects, stable over all runs of one source.
 *
 * <p>An object is told by who made it known, how many that one had made known before, and what it is. What it is belongs to its
 * identity because the same thread makes different objects after different histories: a reader that got the number must be able to
 * rely on the class, the length of an array, and the captured values of a lambda without reading them.
 */
public final class References {

    private record Key(String owner, int count, String label) {}

    /** Which part of which object an array or a word of the platform is; without a name if it is not always the same. */
    private record Way(long holder, String part) {
        Way or(Way other) {
            return equals(other) ? this : unnamed();
        }

        Way unnamed() {
            return new Way(holder, "");
        }
    }

    private final Map<Key, Long> numbers = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, String> homes = new HashMap<>();
    private final Map<Long, Way> ways = new HashMap<>();
    private final Map<Way, Long> first = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();

    /**
     * The number of an object that became known.
     *
     * @param thread the thread that it counts for
     * @param owner who made it known
     * @param count how many objects that one had made known before
     * @param label what it is
     * @param name how it reads
     */
    public long number(int thread, String owner, int count, String label, String name) {
        return numbers.computeIfAbsent(new Key(owner, count, label), key -> add(thread, name));
    }

    /** The number of a value that is told by its content alone. */
    public long content(String text) {
        return numbers.computeIfAbsent(new Key("=", 0, text), key -> add(0, text));
    }

    private long add(int thread, String name) {
        while (counts.size() <= thread) {
            counts.add(0);
        }
        int count = counts.get(thread);
        counts.set(thread, count + 1);
        long number = Reference.of(thread, count);
        names.put(number, name);
        return number;
    }

    /** An object was met as a part of another. The first way counts; where a part has no name, none leads there. */
    public void leads(long reference, long holder, String part) {
        if (!part.isEmpty()) {
            homes.putIfAbsent(reference, home(holder) + part);
        }
    }

    /** An array or a word of the platform was met as a part of another object. Of several in one place the first is called by it. */
    public void holds(long holder, String part, long reference) {
        Way way = new Way(holder, part);
        boolean named = first.computeIfAbsent(way, key -> reference) == reference;
        ways.merge(reference, named ? way : way.unnamed(), Way::or);
    }

    /** How a part of such an object reads by the name of what holds it; empty for others, and where that has no name. */
    String told(long reference, String part) {
        Way way = ways.get(reference);
        if (way == null || way.part().isEmpty()) {
            return "";
        }
        // The only field of a word of the platform goes without saying.
        boolean within = ways.containsKey(way.holder()) && way.part().startsWith(".");
        String told = told(way.holder(), within ? part : way.part() + part);
        return told.isEmpty() ? name(way.holder()) + way.part() + part : told;
    }

    /** The way to an object, {@code .pgmap.word}; empty for one to which no parts with names lead. */
    public String home(long reference) {
        return homes.getOrDefault(reference, "");
    }

    public String name(long reference) {
        return reference == Reference.NULL ? "null" : names.getOrDefault(reference, "?" + reference);
    }
}
