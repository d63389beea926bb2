// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench;

import java.util.Locale;
import org.daxcheck.api.EntryLock;

/** How much memory an entry takes: the heap with a mapping of many entries, less the heap without. */
final class Footprint {

    private static final int ENTRIES = 1 << 18;

    private Footprint() {}

    /** Bytes for each of so many neighbouring entries; below some thousands the rest of the heap tells more than they do. */
    static double bytesPerEntry(Design design, int entries) {
        long before = used();
        EntryLock lock = design.filled(entries);
        long after = used();
        if (lock.entries() != entries) {
            throw new IllegalStateException(design + " holds " + lock.entries() + " entries");
        }
        return (double) (after - before) / entries;
    }

    /** One line a design. */
    static String table() {
        StringBuilder text = new StringBuilder(String.format("%nbytes for an entry among 2^18 neighbours%n"));
        for (Design design : Design.values()) {
            text.append(String.format(Locale.ROOT, "%-12s %6.1f%n", design, bytesPerEntry(design, ENTRIES)));
        }
        return text.toString();
    }

    /** The heap in use once collections free nothing any more. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long used = Long.MAX_VALUE;
        long now = runtime.totalMemory() - runtime.freeMemory();
        while (now < used) {
            used = now;
            System.gc();
            now = runtime.totalMemory() - runtime.freeMemory();
        }
        return now;
    }
}
