// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.blocks;

import static org.daxcheck.api.MappedFile.PRIVATE;
import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.lincheck.mapped.Answers.answer;

import org.daxcheck.api.MappedFile;
import org.jetbrains.lincheck.datastructures.Operation;

/** A block is bad, the partition begins at the wrong place or memory is used up, for one process; others use another file. */
public abstract class FailureOperations {

    /** Calls of this group are all made by one thread. */
    private static final String OWNER = "owner";

    private final MappedFile file;

    /** The operations on a fresh one. */
    FailureOperations(MappedFile file) {
        this.file = file;
        file.store(TAIL, 1, 1);
    }

    /** Who is under test. */
    final MappedFile file() {
        return file;
    }

    /** A block goes bad, and is synced twice. */
    @Operation(nonParallelGroup = OWNER)
    public int badBlock() {
        file.spoilBlock(1);
        int first = answer(file.fsync());
        int second = answer(file.fsync());
        file.healDevice();
        return first + second;
    }

    /** A block goes bad, and is faulted on. */
    @Operation(nonParallelGroup = OWNER)
    public boolean badFault() {
        file.spoilBlock(1);
        boolean can = answer(file.fault(PRIVATE, 1, true));
        file.healDevice();
        return can;
    }

    /** {@code fsync(2)}. */
    @Operation(nonParallelGroup = OWNER)
    public int fsync() {
        return answer(file.fsync());
    }

    /** What a crash leaves. */
    @Operation(nonParallelGroup = OWNER)
    public int survives() {
        return file.survives(1);
    }

    /** The partition begins at the wrong place. */
    @Operation(nonParallelGroup = OWNER)
    public void misalignPartition() {
        file.misalignPartition();
    }

    /** Memory is used up, which nobody needs who finds an entry. */
    @Operation(nonParallelGroup = OWNER)
    public int useUpMemory() {
        file.useUpMemory();
        return answer(file.load(TAIL, 1));
    }

    /** The other file is written to. */
    @Operation
    public int writeOther() {
        return answer(file.writeOther(9));
    }

    /** What the other file holds. */
    @Operation
    public int readOther() {
        return answer(file.readOther());
    }
}
