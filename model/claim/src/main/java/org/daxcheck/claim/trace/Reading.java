// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.trace;

/** How a value reads, given how it prints. */
@FunctionalInterface
public interface Reading {

    /** As it prints. */
    Reading PLAIN = value -> value;

    /** The text for people. What is no number stays as it is. */
    String of(String value);

    /** As the static method {@code String describe(long)} of a class says; as it prints, if there is none. */
    static Reading by(Class<?> type) {
        return value -> {
            try {
                Object text = type.getMethod("describe", long.class).invoke(null, Long.parseLong(value));
                return String.valueOf(text);
            } catch (NumberFormatException | ReflectiveOperationException e) {
                return value;
            }
        };
    }
}
