// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument.table;

import java.util.List;

/**
 * Which classes are the program under test. Everything is, except the platform's own and what is shared with the engine by prefix.
 *
 * @param shared prefixes of internal names that keep their class as the engine's loader knows it
 * @param functionAnnotation descriptor of an annotation on methods whose {@code value} names the function that the method ports;
 *     empty for none
 */
public record Scope(List<String> shared, String functionAnnotation) {

    private static final List<String> PLATFORM = List.of("java/", "jdk/", "javax/", "sun/", "com/sun/");
    private static final List<String> ENGINE = List.of(
            "org/daxcheck/claim/",
            "org/daxcheck/explorer/call/",
            "org/daxcheck/explorer/event/",
            "org/daxcheck/explorer/instrument/",
            "org/daxcheck/explorer/model/",
            "org/daxcheck/explorer/runtime/",
            "org/jspecify/");

    /** Copies the list. */
    public Scope {
        shared = List.copyOf(shared);
    }

    /** Shares nothing but the engine's own classes. */
    public static Scope standard() {
        return new Scope(List.of(), "");
    }

    /** Whether the class with this internal name belongs to the platform. */
    public boolean platform(String name) {
        return starts(name, PLATFORM);
    }

    /** Whether the class with this internal name, as it reads after renaming, is rewritten. */
    public boolean rewritten(String name) {
        return !platform(name) && !starts(name, ENGINE) && !starts(name, shared);
    }

    private static boolean starts(String name, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
