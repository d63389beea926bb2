// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.api.MappedFile.PRIVATE;
import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.api.MappedFile.WHOLE;

import java.util.List;
import org.daxcheck.api.MappedFile;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.MappedFileSpec;

/** A file is mapped, written, synced and invalidated at the same time. */
public final class MappedFilePrograms {

    private static final Operation<MappedFile> FSYNC = Staging.act("fsync()", MappedFile::fsync);
    private static final Operation<MappedFile> DROP = Staging.act("drop_caches()", MappedFile::dropCaches);

    private static final Operation<MappedFile> DIRTY =
            Staging.act("dax_pfn_mkwrite(1)", file -> file.dirtyAndChoose(1));

    private MappedFilePrograms() {}

    /** Every program, smallest first. */
    public static List<Program<MappedFile>> all() {
        return List.of(
                of("invalidate-dirty-pmd", "A range is invalidated from the middle of a PMD that is dirty.")
                        .holding(store(WHOLE, 0, 1))
                        .thread(Staging.act("invalidate(1, 1)", file -> file.invalidate(1, 1)))
                        .judgedBy(MappedFileSpec::new),
                of("store-after-fsync", "A PMD is written to after it was write-protected.")
                        .holding(store(WHOLE, 0, 1), FSYNC)
                        .thread(store(WHOLE, 0, 2), load(WHOLE, 0))
                        .judgedBy(MappedFileSpec::new),
                of("load-vs-write", "A hole is read through a mapping while it is written to.")
                        .thread(load(WHOLE, 0))
                        .thread(write(0, 1), load(WHOLE, 0))
                        .judgedBy(MappedFileSpec::new),
                of("tail-load-vs-write", "The same where no PMD fits.")
                        .thread(load(TAIL, 1))
                        .thread(write(1, 1))
                        .afterwards("F4", MappedFilePrograms::requireSameContents)
                        .judgedBy(MappedFileSpec::new),
                of("copy-vs-fault", "One thread of a process writes to its private mapping, another reads.")
                        .holding(store(WHOLE, 0, 1))
                        .thread(fault(PRIVATE, 0, true))
                        .thread(fault(PRIVATE, 1, false))
                        .judgedBy(MappedFileSpec::new),
                of("drop-vs-load", "Caches are dropped while a page is read through a mapping.")
                        .holding(write(1, 1))
                        .thread(load(TAIL, 1))
                        .thread(DROP)
                        .afterwards("F1", MappedFilePrograms::requireEntries)
                        .judgedBy(MappedFileSpec::new),
                of("fsync-vs-store", "A PMD is written to while it is synced, and synced again.")
                        .holding(store(WHOLE, 0, 1))
                        .thread(store(WHOLE, 0, 2), FSYNC, survives(0))
                        .thread(FSYNC)
                        .judgedBy(MappedFileSpec::new),
                of("fsync-vs-tail-store", "The second page of a PMD is written to through a PTE while it is synced.")
                        .holding(store(WHOLE, 0, 1), store(TAIL, 1, 1))
                        .thread(store(TAIL, 1, 2), FSYNC, survives(1))
                        .thread(FSYNC)
                        .judgedBy(MappedFileSpec::new),
                of("fsync-vs-dirty-dirty", "An entry is made dirty and chosen for writeback while it is synced.")
                        .holding(store(TAIL, 1, 1))
                        .thread(FSYNC)
                        .thread(DIRTY, DIRTY)
                        .judgedBy(MappedFileSpec::new));
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

    private static Staging<MappedFile> of(String id, String about) {
        return Staging.of(id, MappedFile.class, about);
    }

    private static String who(int process) {
        return List.of("whole", "tail", "private").get(process);
    }

    private static Operation<MappedFile> load(int process, int index) {
        return new Operation<>(
                "load(" + who(process) + ", " + index + ")", (file, registers) -> file.load(process, index));
    }

    private static Operation<MappedFile> store(int process, int index, int value) {
        return Staging.act(
                "store(" + who(process) + ", " + index + ", " + value + ")", file -> file.store(process, index, value));
    }

    private static Operation<MappedFile> fault(int process, int index, boolean write) {
        String what = write ? "write fault" : "read fault";
        return Staging.act(what + "(" + who(process) + ", " + index + ")", file -> file.fault(process, index, write));
    }

    private static Operation<MappedFile> write(int index, int value) {
        return Staging.act("write(" + index + ", " + value + ")", file -> file.write(index, value));
    }

    private static Operation<MappedFile> survives(int index) {
        return new Operation<>("crash, read(" + index + ")", (file, registers) -> file.survives(index));
    }
}
