// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * What the author of a method says of it as the port of a function.
 *
 * @param function what it ports
 * @param note what a call does, with places for values, see {@link Note}; empty for nothing worth saying
 * @param whole whether a call is told as one step
 * @param given for each argument how its word reads
 * @param answer how the answer's word reads
 */
public record Port(String function, String note, boolean whole, List<Reading> given, Reading answer) {

    /** A method that ports nothing. */
    public static final Port NONE = new Port("", "", false, List.of(), Reading.PLAIN);

    private static final String SLEEPS = "sleeps";
    private static final String WAKES = "wakes";

    /** Copies the list. */
    public Port {
        given = List.copyOf(given);
    }

    /** This, and where it says nothing, what another says that it takes the place of. */
    Port over(Port replaced) {
        List<Reading> readings = new ArrayList<>(replaced.given);
        for (int i = 0; i < given.size(); i++) {
            if (i >= readings.size()) {
                readings.add(given.get(i));
            } else if (given.get(i) != Reading.PLAIN) {
                readings.set(i, given.get(i));
            }
        }
        return new Port(
                function.isEmpty() ? replaced.function : function,
                note.isEmpty() ? replaced.note : note,
                whole || replaced.whole,
                readings,
                answer == Reading.PLAIN ? replaced.answer : answer);
    }

    /** Whether the method puts its caller to sleep. */
    public boolean sleeps() {
        return note.startsWith(SLEEPS);
    }

    /** Whether the method wakes others. */
    public boolean wakes() {
        return note.startsWith(WAKES);
    }

    /** An argument as it reads. */
    public String argument(int number, String value) {
        return number < given.size() ? given.get(number).of(value) : value;
    }
}
