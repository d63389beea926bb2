// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daxcheck.claim.Finding;

/**
 * What is shown of the findings of one claim. A scenario that contains a smaller one with a finding of the same sort is only counted: most
 * often the cause is one. Programs come the smallest first.
 */
final class Showcase {

    private static final int MOST = 20;

    private static final class Shown {
        private final List<List<String>> calls;
        private final Finding finding;
        private final Set<List<List<String>>> larger = new HashSet<>();

        Shown(List<List<String>> calls, Finding finding) {
            this.calls = calls;
            this.finding = finding;
        }
    }

    private final List<Shown> shown = new ArrayList<>();
    private long others;

    /**
     * A finding of a program.
     *
     * @param calls what each thread of the program calls, one after the other; empty if that is not all that the program is
     */
    void add(List<List<String>> calls, Finding finding) {
        for (Shown earlier : shown) {
            boolean larger = !earlier.calls.isEmpty() && size(calls) > size(earlier.calls);
            if (larger && alike(earlier.finding, finding) && contains(calls, earlier.calls, 0, 0)) {
                earlier.larger.add(calls);
                return;
            }
        }
        if (shown.size() < MOST) {
            shown.add(new Shown(calls, finding));
        } else {
            others++;
        }
    }

    List<Finding> findings() {
        return shown.stream().map(each -> each.finding).toList();
    }

    /** What is counted and not shown, a line each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Shown each : shown) {
            if (!each.larger.isEmpty()) {
                notes.add(String.format(
                        Locale.ROOT,
                        "%,d more scenarios that contain %s: %s, too",
                        each.larger.size(),
                        text(each.calls),
                        each.finding.kind()));
            }
        }
        if (others > 0) {
            notes.add(String.format(Locale.ROOT, "%,d more findings", others));
        }
        return notes;
    }

    private static String text(List<List<String>> calls) {
        return String.join(
                "|", calls.stream().map(each -> String.join(";", each)).toList());
    }

    private static int size(List<List<String>> calls) {
        return calls.stream().mapToInt(List::size).sum();
    }

    /** Of one sort; data races are one only between the same accesses. */
    private static boolean alike(Finding one, Finding other) {
        return one.kind() == other.kind()
                && (one.kind() != Finding.Kind.DATA_RACE || accesses(one).equals(accesses(other)));
    }

    private static Set<String> accesses(Finding race) {
        String message = race.message();
        return Set.copyOf(List.of(message.substring(message.indexOf(": ") + 1).split(",", -1)));
    }

    /** Whether each thread of the smaller one, from {@code thread} on, is a part of a thread of its own, besides those that are taken. */
    private static boolean contains(List<List<String>> large, List<List<String>> small, int thread, long taken) {
        if (thread == small.size()) {
            return true;
        }
        for (int host = 0; host < large.size(); host++) {
            boolean free = (taken & 1L << host) == 0;
            if (free
                    && within(large.get(host), small.get(thread))
                    && contains(large, small, thread + 1, taken | 1L << host)) {
                return true;
            }
        }
        return false;
    }

    private static boolean within(List<String> large, List<String> small) {
        int found = 0;
        for (String call : large) {
            found += found < small.size() && call.equals(small.get(found)) ? 1 : 0;
        }
        return found == small.size();
    }
}
