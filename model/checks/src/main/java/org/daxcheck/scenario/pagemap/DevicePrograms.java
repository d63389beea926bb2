// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.pagemap;

import static org.daxcheck.api.MappedFile.PRIVATE;
import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.api.MappedFile.WHOLE;
import static org.daxcheck.scenario.pagemap.FileCalls.FSYNC;
import static org.daxcheck.scenario.pagemap.FileCalls.act;
import static org.daxcheck.scenario.pagemap.FileCalls.fault;
import static org.daxcheck.scenario.pagemap.FileCalls.hugeFault;
import static org.daxcheck.scenario.pagemap.FileCalls.load;
import static org.daxcheck.scenario.pagemap.FileCalls.program;
import static org.daxcheck.scenario.pagemap.FileCalls.read;
import static org.daxcheck.scenario.pagemap.FileCalls.store;
import static org.daxcheck.scenario.pagemap.FileCalls.survives;
import static org.daxcheck.scenario.pagemap.FileCalls.truncate;
import static org.daxcheck.scenario.pagemap.FileCalls.write;

import java.util.List;
import org.daxcheck.api.MappedFile;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.spec.MappedFileSpec;

/** The device goes away or has a bad block, or there is no memory, and what is under way fails as it should. */
public final class DevicePrograms {

    private static final Operation<MappedFile> KILL = act("kill_dax()", MappedFile::killDevice);
    private static final Operation<MappedFile> SPOIL = act("bad block(1)", file -> file.spoilBlock(1));
    private static final Operation<MappedFile> HEAL = act("no bad block", MappedFile::healDevice);
    private static final Operation<MappedFile> MISALIGN = act("misaligned partition", MappedFile::misalignPartition);
    private static final Operation<MappedFile> NO_MEMORY = act("no memory", MappedFile::useUpMemory);

    private DevicePrograms() {}

    /** Every program, smallest first. */
    public static List<Program<MappedFile>> all() {
        return List.of(
                program("bad-block-fsync", "A sync fails for a bad block, and does not when the block is healed.")
                        .holding(store(TAIL, 1, 1))
                        .thread(SPOIL, FSYNC, FSYNC, survives(1), HEAL, FSYNC, survives(1))
                        .judgedBy(MappedFileSpec::new),
                program("bad-block-fault", "A fault fails for a bad block, and does not when the block is healed.")
                        .holding(write(1, 1))
                        .thread(SPOIL, load(TAIL, 1), store(TAIL, 1, 2), HEAL, load(TAIL, 1))
                        .judgedBy(MappedFileSpec::new),
                program("bad-block-rw", "What is read and written past the page tables fails for a bad block.")
                        .holding(write(1, 1))
                        .thread(SPOIL, read(1), write(1, 2), fault(PRIVATE, 1, true), HEAL, read(1))
                        .judgedBy(MappedFileSpec::new),
                program("misaligned", "No page of the device begins where the file has its blocks.")
                        .holding(store(TAIL, 1, 1))
                        .thread(MISALIGN, FSYNC, read(1), write(1, 2), fault(PRIVATE, 1, true))
                        .judgedBy(MappedFileSpec::new),
                program("no-memory-fault", "There is no memory for the entry that a fault needs.")
                        .thread(NO_MEMORY, fault(TAIL, 1, false), load(TAIL, 1), store(TAIL, 1, 1))
                        .judgedBy(MappedFileSpec::new),
                program("no-memory-fill", "There is no memory to put an entry in the place of a page of zeros.")
                        .holding(load(TAIL, 1))
                        .thread(NO_MEMORY, store(TAIL, 1, 1), load(TAIL, 1))
                        .afterwards("F8", FileCalls::requireNoLeak)
                        .unjudged(),
                program(
                                "huge-answers",
                                "Faults on the whole range answer that it is mapped, or is to be taken page by page.")
                        .thread(
                                hugeFault(TAIL, false),
                                hugeFault(PRIVATE, true),
                                hugeFault(WHOLE, false),
                                hugeFault(WHOLE, true),
                                hugeFault(PRIVATE, false),
                                truncate(2),
                                hugeFault(WHOLE, false),
                                truncate(0),
                                hugeFault(WHOLE, false))
                        .judgedBy(MappedFileSpec::new),
                program("huge-bad-block", "One bad block is enough for a range to be taken page by page.")
                        .holding(hugeFault(WHOLE, true), store(WHOLE, 0, 1))
                        .thread(SPOIL, hugeFault(PRIVATE, false), load(PRIVATE, 0))
                        .judgedBy(MappedFileSpec::new),
                program("failed-append", "A write past the end of the file fails, and takes no block with it.")
                        .holding(truncate(2))
                        .thread(KILL, write(1, 1), read(1))
                        .afterwards("F8", FileCalls::requireNoLeak)
                        .judgedBy(MappedFileSpec::new),
                program("kill-vs-fault", "The device goes while a block is about to be mapped.")
                        .holding(write(1, 1))
                        .thread(fault(TAIL, 1, false))
                        .thread(KILL)
                        .judgedBy(MappedFileSpec::new),
                program("kill-vs-load", "The device goes while a block is mapped.")
                        .holding(write(1, 1))
                        .thread(load(TAIL, 1), load(TAIL, 1))
                        .thread(KILL)
                        .judgedBy(MappedFileSpec::new),
                program("kill-vs-write", "The device goes while somebody writes.")
                        .thread(write(1, 1), read(1))
                        .thread(KILL)
                        .judgedBy(MappedFileSpec::new),
                program("kill-vs-fsync", "The device goes while what is dirty is flushed.")
                        .holding(store(TAIL, 1, 1))
                        .thread(FSYNC, survives(1))
                        .thread(KILL)
                        .judgedBy(MappedFileSpec::new));
    }
}
