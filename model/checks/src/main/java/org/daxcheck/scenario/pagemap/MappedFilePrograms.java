// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.api.MappedFile.PRIVATE;
import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.api.MappedFile.WHOLE;
import static org.daxcheck.scenario.pagemap.FileCalls.DROP;
import static org.daxcheck.scenario.pagemap.FileCalls.FSYNC;
import static org.daxcheck.scenario.pagemap.FileCalls.fault;
import static org.daxcheck.scenario.pagemap.FileCalls.hugeFault;
import static org.daxcheck.scenario.pagemap.FileCalls.load;
import static org.daxcheck.scenario.pagemap.FileCalls.program;
import static org.daxcheck.scenario.pagemap.FileCalls.store;
import static org.daxcheck.scenario.pagemap.FileCalls.storeUntilTold;
import static org.daxcheck.scenario.pagemap.FileCalls.survives;
import static org.daxcheck.scenario.pagemap.FileCalls.write;
import static org.daxcheck.scenario.pagemap.FileCalls.writeOther;

import java.util.List;
import org.daxcheck.api.MappedFile;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.MappedFileSpec;

/** A file is mapped, written, synced and invalidated at the same time. */
public final class MappedFilePrograms {

    private MappedFilePrograms() {}

    /** Every program, smallest first. */
    public static List<Program<MappedFile>> all() {
        return List.of(
                program("invalidate-dirty-pmd", "A range is invalidated from the middle of a PMD that is dirty.")
                        .holding(store(WHOLE, 0, 1))
                        .thread(Staging.act("invalidate(1, 1)", file -> file.invalidate(1, 1)))
                        .judgedBy(MappedFileSpec::new),
                program("store-after-fsync", "A PMD is written to after it was write-protected.")
                        .holding(store(WHOLE, 0, 1), FSYNC)
                        .thread(store(WHOLE, 0, 2), load(WHOLE, 0))
                        .judgedBy(MappedFileSpec::new),
                program("load-vs-write", "A hole is read through a mapping while it is written to.")
                        .thread(load(WHOLE, 0))
                        .thread(write(0, 1), load(WHOLE, 0))
                        .judgedBy(MappedFileSpec::new),
                program("tail-load-vs-write", "The same where no PMD fits.")
                        .thread(load(TAIL, 1))
                        .thread(write(1, 1))
                        .afterwards("F4", MappedFilePrograms::requireSameContents)
                        .judgedBy(MappedFileSpec::new),
                program("zeros-fault-vs-write", "A write fault on zeros that are mapped, while the page is written to.")
                        .holding(load(TAIL, 1))
                        .thread(fault(TAIL, 1, true))
                        .thread(write(1, 1), load(TAIL, 1))
                        .judgedBy(MappedFileSpec::new),
                program("copy-vs-fault", "One thread of a process writes to its private mapping, another reads.")
                        .holding(store(WHOLE, 0, 1))
                        .thread(fault(PRIVATE, 0, true))
                        .thread(fault(PRIVATE, 1, false))
                        .judgedBy(MappedFileSpec::new),
                program("drop-vs-load", "Caches are dropped while a page is read through a mapping.")
                        .holding(write(1, 1))
                        .thread(load(TAIL, 1))
                        .thread(DROP)
                        .afterwards("F1", MappedFilePrograms::requireEntries)
                        .judgedBy(MappedFileSpec::new),
                program("fsync-pmd-tail", "The second page of a PMD is written to and synced.")
                        .holding(store(WHOLE, 0, 1), FSYNC)
                        .thread(store(WHOLE, 1, 1), FSYNC, survives(1))
                        .judgedBy(MappedFileSpec::new),
                program("write-to-zeros", "A range of zeros that is mapped is written to with write(2).")
                        .holding(hugeFault(WHOLE, false))
                        .thread(write(0, 1), load(WHOLE, 0))
                        .judgedBy(MappedFileSpec::new),
                program("huge-fault-vs-write", "A fault on a range of holes, one of which is written to.")
                        .thread(hugeFault(WHOLE, false))
                        .thread(write(0, 1))
                        .afterwards("F4", file -> Staging.require("what is mapped", file.load(WHOLE, 0), file.read(0)))
                        .unjudged(),
                program("two-write-faults", "Two processes write to one hole.")
                        .thread(store(WHOLE, 1, 1), load(WHOLE, 1))
                        .thread(fault(TAIL, 1, true))
                        .judgedBy(MappedFileSpec::new),
                program("fault-vs-fsync", "A write fault on a page that is synced.")
                        .holding(store(TAIL, 1, 1))
                        .thread(fault(WHOLE, 1, true))
                        .thread(FSYNC)
                        .judgedBy(MappedFileSpec::new),
                program("fsync-vs-store", "A PMD is written to while it is synced, and synced again.")
                        .holding(store(WHOLE, 0, 1))
                        .thread(store(WHOLE, 0, 2), FSYNC, survives(0))
                        .thread(FSYNC)
                        .judgedBy(MappedFileSpec::new),
                program(
                                "fsync-vs-tail-store",
                                "The second page of a PMD is written to through a PTE while it is synced.")
                        .holding(store(WHOLE, 0, 1), store(TAIL, 1, 1))
                        .thread(store(TAIL, 1, 2), FSYNC, survives(1))
                        .thread(FSYNC)
                        .judgedBy(MappedFileSpec::new),
                program("fsync-vs-stores", "A process stores, and others begin to sync, until a sync is over.")
                        .holding(store(TAIL, 1, 1))
                        .thread(FSYNC, writeOther(1))
                        .thread(storeUntilTold(1))
                        .unjudged());
    }

    private static void requireSameContents(MappedFile file) {
        Staging.require("what a process reads through its mapping", file.load(TAIL, 1), file.read(1));
    }

    private static void requireEntries(MappedFile file) {
        for (int index = 0; index < MappedFile.PAGES; index++) {
            if (file.isOrphan(TAIL, index)) {
                throw new AssertionError("index " + index + " is mapped and has no entry");
            }
        }
    }
}
