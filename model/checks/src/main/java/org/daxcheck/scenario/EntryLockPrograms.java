// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Program;

/** Every program over the entry lock that was written by hand. */
public final class EntryLockPrograms {

    private EntryLockPrograms() {}

    /** Those with memory enough; smallest first: by threads, then by operations, then in the order of the families. */
    public static List<Program<EntryLock>> all() {
        return Stream.of(
                        CollisionPrograms.all(),
                        WakeUpPrograms.all(),
                        DowngradePrograms.all(),
                        HolePrograms.all(),
                        TagPrograms.all())
                .flatMap(List::stream)
                .sorted(Comparator.<Program<EntryLock>>comparingInt(Program::threads)
                        .thenComparingInt(Program::operations))
                .toList();
    }

    /** Those in which memory runs out. */
    public static List<ScarcePrograms> scarce() {
        return MemoryPrograms.all();
    }
}
