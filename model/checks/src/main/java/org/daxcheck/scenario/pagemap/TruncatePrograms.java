// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.api.MappedFile.PRIVATE;
import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.api.MappedFile.WHOLE;
import static org.daxcheck.scenario.pagemap.FileCalls.FSYNC;
import static org.daxcheck.scenario.pagemap.FileCalls.act;
import static org.daxcheck.scenario.pagemap.FileCalls.answer;
import static org.daxcheck.scenario.pagemap.FileCalls.dma;
import static org.daxcheck.scenario.pagemap.FileCalls.fault;
import static org.daxcheck.scenario.pagemap.FileCalls.load;
import static org.daxcheck.scenario.pagemap.FileCalls.pin;
import static org.daxcheck.scenario.pagemap.FileCalls.program;
import static org.daxcheck.scenario.pagemap.FileCalls.punch;
import static org.daxcheck.scenario.pagemap.FileCalls.read;
import static org.daxcheck.scenario.pagemap.FileCalls.store;
import static org.daxcheck.scenario.pagemap.FileCalls.survives;
import static org.daxcheck.scenario.pagemap.FileCalls.truncate;
import static org.daxcheck.scenario.pagemap.FileCalls.unpin;
import static org.daxcheck.scenario.pagemap.FileCalls.write;
import static org.daxcheck.scenario.pagemap.FileCalls.writeOther;

import java.util.List;
import org.daxcheck.api.MappedFile;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.MappedFileSpec;

/** Blocks go from one file to another while they are mapped, written and synced. */
public final class TruncatePrograms {

    private static final Operation<MappedFile> READ_OTHER = answer("read(other file)", MappedFile::readOther);
    private static final Operation<MappedFile> REMOVE_OTHER = act("unlink(other file)", MappedFile::removeOther);
    private static final Operation<MappedFile> FALLOCATE = answer("fallocate(1)", file -> file.fallocate(1, 1));

    private TruncatePrograms() {}

    /** Every program, smallest first. */
    public static List<Program<MappedFile>> all() {
        return List.of(
                program("truncate-dirty-pmd", "A file is cut off in the middle of a PMD that is dirty.")
                        .holding(store(WHOLE, 0, 1))
                        .thread(truncate(2), FSYNC, survives(0))
                        .judgedBy(MappedFileSpec::new),
                program("truncate-inside", "A file is cut off in the middle of a page, and grows again.")
                        .holding(store(TAIL, 1, 0x21), write(0, 1))
                        .thread(truncate(3), load(TAIL, 1), truncate(1), load(TAIL, 1), write(1, 2), load(WHOLE, 0))
                        .judgedBy(MappedFileSpec::new),
                program("reuse", "A block that another file had is part of this one.")
                        .holding(writeOther(9), REMOVE_OTHER)
                        .thread(fault(TAIL, 1, true), load(TAIL, 1), read(1))
                        .judgedBy(MappedFileSpec::new),
                program("reuse-unwritten", "The same by way of an extent that nothing was written to.")
                        .holding(writeOther(9), REMOVE_OTHER, FALLOCATE)
                        .thread(load(TAIL, 1), read(1), survives(1), fault(TAIL, 1, true), load(TAIL, 1))
                        .judgedBy(MappedFileSpec::new),
                program(
                                "private-copies",
                                "A process keeps its own pages where there is a hole, and not past the end of the file.")
                        .holding(store(PRIVATE, 0, 1), store(PRIVATE, 1, 1))
                        .thread(punch(0), load(PRIVATE, 0), truncate(2), load(PRIVATE, 1))
                        .judgedBy(MappedFileSpec::new),
                program(
                                "unwritten-load-vs-write",
                                "An extent that nothing was written to is read while it is written to.")
                        .holding(FALLOCATE)
                        .thread(load(TAIL, 1))
                        .thread(write(1, 1))
                        .afterwards("F4", file -> Staging.require("what is mapped", file.load(TAIL, 1), file.read(1)))
                        .judgedBy(MappedFileSpec::new),
                program("signal-truncate", "A signal comes while a truncation waits for a device.")
                        .holding(pin(TAIL, 1), act("signal", MappedFile::signal))
                        .thread(truncate(2), read(1), unpin())
                        .judgedBy(MappedFileSpec::new),
                program("dma-vs-truncate", "A device writes to a block that goes to another file.")
                        .holding(pin(TAIL, 1))
                        .thread(dma(1), unpin())
                        .thread(truncate(2), writeOther(9), READ_OTHER)
                        .afterwards("F8", FileCalls::requireNoLeak)
                        .judgedBy(MappedFileSpec::new),
                program("pinned-fault-vs-truncate", "Who has a page pinned faults on another before it lets go.")
                        .holding(pin(TAIL, 1))
                        .thread(load(WHOLE, 0), unpin())
                        .thread(truncate(2))
                        .judgedBy(MappedFileSpec::new),
                program("append-vs-load", "A file grows while a process reads from where its end was.")
                        .holding(truncate(2))
                        .thread(load(TAIL, 1))
                        .thread(write(1, 1))
                        .judgedBy(MappedFileSpec::new),
                program("truncate-vs-store", "A block goes to another file while a process writes to it.")
                        .holding(store(TAIL, 1, 1))
                        .thread(store(TAIL, 1, 2))
                        .thread(truncate(2), writeOther(9), READ_OTHER)
                        .afterwards("F8", FileCalls::requireNoLeak)
                        .judgedBy(MappedFileSpec::new),
                program("truncate-vs-fsync", "The same while it is flushed.")
                        .holding(store(TAIL, 1, 1))
                        .thread(FSYNC)
                        .thread(truncate(2), writeOther(9), READ_OTHER)
                        .afterwards("F8", FileCalls::requireNoLeak)
                        .judgedBy(MappedFileSpec::new),
                program("punch-vs-load", "A block goes to another file while a process maps it.")
                        .holding(write(1, 1))
                        .thread(load(TAIL, 1))
                        .thread(punch(1), writeOther(9), READ_OTHER)
                        .afterwards("F8", FileCalls::requireNoLeak)
                        .judgedBy(MappedFileSpec::new),
                program("punch-vs-pmd-store", "The second page of a PMD goes while the first is written to and synced.")
                        .holding(store(WHOLE, 0, 1))
                        .thread(store(WHOLE, 0, 2), FSYNC, survives(0))
                        .thread(punch(1))
                        .judgedBy(MappedFileSpec::new));
    }
}
