// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.blocks;

import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.lincheck.mapped.Answers.answer;

import org.daxcheck.api.MappedFile;
import org.jetbrains.lincheck.datastructures.Operation;

/** A truncation that waits for a pin is interrupted by a signal while others use the file. */
public abstract class InterruptionOperations {

    /** Calls of this group are all made by one thread. */
    private static final String OWNER = "owner";

    private final MappedFile file;

    /** The operations on a fresh one. */
    InterruptionOperations(MappedFile file) {
        this.file = file;
        file.write(1, 1);
    }

    /** Who is under test. */
    final MappedFile file() {
        return file;
    }

    /** The truncation, and what it is told. */
    @Operation(nonParallelGroup = OWNER)
    public int interrupted() {
        int pinned = file.pin(TAIL, 1);
        file.signal();
        int answer = answer(file.truncate(2));
        file.unpin(pinned);
        return answer;
    }

    /** What a process reads through its mapping. */
    @Operation
    public int load() {
        return answer(file.load(TAIL, 1));
    }

    /** {@code read(2)}. */
    @Operation
    public int read() {
        return answer(file.read(1));
    }
}
