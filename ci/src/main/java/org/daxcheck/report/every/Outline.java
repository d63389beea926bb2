// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.every;

import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Program;

/**
 * A scenario as the calls of its threads.
 *
 * @param threads what each calls, in its order
 */
record Outline(List<List<String>> threads) {

    /** Of the program that a claim is about. */
    static Outline of(Claim claim) {
        Program<?> program = (Program<?>) claim.scenario();
        return new Outline(program.actors().stream()
                .map(actor -> actor.operations().stream()
                        .map(operation -> operation.label())
                        .toList())
                .toList());
    }

    /** Whether another is this one with calls, or threads, left out. */
    boolean exceeds(Outline other) {
        return calls() > other.calls() && fits(other, 0, new BitSet());
    }

    private int calls() {
        return threads.stream().mapToInt(List::size).sum();
    }

    private boolean fits(Outline other, int from, BitSet taken) {
        if (from == other.threads.size()) {
            return true;
        }
        for (int thread = 0; thread < threads.size(); thread++) {
            if (!taken.get(thread) && embeds(threads.get(thread), other.threads.get(from))) {
                taken.set(thread);
                if (fits(other, from + 1, taken)) {
                    return true;
                }
                taken.clear(thread);
            }
        }
        return false;
    }

    private static boolean embeds(List<String> calls, List<String> some) {
        int found = 0;
        for (String call : calls) {
            found += found < some.size() && call.equals(some.get(found)) ? 1 : 0;
        }
        return found == some.size();
    }

    /** The functions that are called, whatever their arguments, in alphabetical order. */
    String functions() {
        TreeSet<String> names = new TreeSet<>();
        threads.forEach(calls -> calls.forEach(call -> names.add(call.replaceFirst("\\(.*", ""))));
        return String.join(", ", names);
    }
}
