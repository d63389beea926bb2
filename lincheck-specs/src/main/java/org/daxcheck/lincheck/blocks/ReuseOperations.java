// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.blocks;

import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.lincheck.mapped.Answers.answer;

import org.daxcheck.api.MappedFile;
import org.jetbrains.lincheck.datastructures.Operation;

/** A page that is used by processes and devices is cut off or punched out, and its block goes to another file. */
public abstract class ReuseOperations {

    /** Calls of this group are all made by one thread. */
    private static final String OWNER = "owner";

    private final MappedFile file;

    /** The operations on a fresh one. */
    ReuseOperations(MappedFile file) {
        this.file = file;
        file.write(1, 1);
    }

    /** Who is under test. */
    final MappedFile file() {
        return file;
    }

    /** What a process reads through its mapping. */
    @Operation
    public int load() {
        return answer(file.load(TAIL, 1));
    }

    /** A process writes through its mapping. */
    @Operation
    public int store() {
        return answer(file.store(TAIL, 1, 2));
    }

    /** {@code read(2)}. */
    @Operation
    public int read() {
        return answer(file.read(1));
    }

    /** A device writes to the page, which is pinned for that long. */
    @Operation
    public int dma() {
        int pinned = file.pin(TAIL, 1);
        if (pinned < 0) {
            return pinned;
        }
        file.dma(pinned, 3);
        file.unpin(pinned);
        return MappedFile.DONE;
    }

    /** {@code ftruncate(2)}. */
    @Operation(nonParallelGroup = OWNER)
    public int truncate() {
        return answer(file.truncate(2));
    }

    /** {@code fallocate(FALLOC_FL_PUNCH_HOLE)}. */
    @Operation(nonParallelGroup = OWNER)
    public int punch() {
        return answer(file.punch(1, 1));
    }

    /** The other file is written to. */
    @Operation(nonParallelGroup = OWNER)
    public int writeOther() {
        return answer(file.writeOther(9));
    }

    /** What the other file holds. */
    @Operation(nonParallelGroup = OWNER)
    public int readOther() {
        return answer(file.readOther());
    }

    /** The other file goes. */
    @Operation(nonParallelGroup = OWNER)
    public void removeOther() {
        file.removeOther();
    }
}
