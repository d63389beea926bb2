// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daxcheck.claim.Checker;

/** The engines that are installed. */
public final class Installed {

    /** Those that decide everything at their end go last, so that the first row does not wait for them. */
    private static final List<String> LAST = List.of("lincheck", "jcstress");

    private final Map<String, Checker> byName = new TreeMap<>();

    /**
     * Sorts the engines by name.
     *
     * @throws IllegalStateException if two have the same
     */
    public Installed(Collection<Checker> checkers) {
        for (Checker checker : checkers) {
            if (byName.put(checker.engine(), checker) != null) {
                throw new IllegalStateException("two engines are called " + checker.engine());
            }
        }
    }

    /** The engine of this name, if it is installed. */
    public Optional<Checker> engine(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names of all, sorted. */
    public Collection<String> names() {
        return byName.keySet();
    }

    /** These names in the order in which they are asked. */
    public static List<String> inOrder(Collection<String> names) {
        List<String> order = new ArrayList<>(names);
        order.sort(Comparator.<String>comparingInt(LAST::indexOf).thenComparing(Comparator.naturalOrder()));
        return order;
    }
}
