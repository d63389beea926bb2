// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;

/** Every program over the entry lock that was written by hand; each list smallest first. */
public final class EntryLockPrograms {

    private EntryLockPrograms() {}

    /** Those that every entry lock understands, with memory enough. */
    public static List<Program<EntryLock>> general() {
        return smallestFirst(
                Stream.of(CollisionPrograms.all(), WakeUpPrograms.all(), DowngradePrograms.all(), TagPrograms.all()));
    }

    /** Those for an entry lock that keeps a page of the page cache where a hole was read, as Linux 4.12 does. */
    public static List<Program<EntryLock>> withHolePages() {
        return smallestFirst(Stream.of(HolePrograms.all()));
    }

    /** Those in which one of the threads stops for ever. */
    public static List<Program<EntryLock>> withStops() {
        return smallestFirst(Stream.of(StopPrograms.general(), StopPrograms.withHolePages()));
    }

    /** Those in which memory runs out. */
    public static List<ScarcePrograms> scarce() {
        return MemoryPrograms.general();
    }

    /** The same with hole pages. */
    public static List<ScarcePrograms> scarceWithHolePages() {
        return MemoryPrograms.withHolePages();
    }

    /** By threads, then by operations, then in the order of the families. */
    private static List<Program<EntryLock>> smallestFirst(Stream<List<Program<EntryLock>>> families) {
        return families.flatMap(List::stream)
                .sorted(Comparator.<Program<EntryLock>>comparingInt(Program::threads)
                        .thenComparingInt(Program::operations))
                .toList();
    }
}
