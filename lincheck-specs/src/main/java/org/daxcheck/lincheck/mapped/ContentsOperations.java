// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.mapped;

import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.lincheck.mapped.Answers.answer;

import org.daxcheck.api.MappedFile;
import org.jetbrains.lincheck.datastructures.Operation;

/** The contents of a hole, as a mapping, {@code read(2)} and {@code write(2)} see it. */
public abstract class ContentsOperations {

    /** Calls of this group are all made by one thread. */
    private static final String READER = "reader";

    private final MappedFile file;

    /** The operations on a fresh one. */
    ContentsOperations(MappedFile file) {
        this.file = file;
    }

    /** Who is under test. */
    final MappedFile file() {
        return file;
    }

    /** What a process reads through its mapping; two that find a hole are {@code read-x3} of the entry lock. */
    @Operation(nonParallelGroup = READER)
    public int load() {
        return answer(file.load(TAIL, 1));
    }

    /** {@code read(2)}. */
    @Operation
    public int read() {
        return answer(file.read(1));
    }

    /** {@code write(2)}; whether it is seen through the mapping, or what was stored over it since. */
    @Operation
    public boolean write() {
        return file.write(1, 1) == MappedFile.DONE && file.load(TAIL, 1) != 0;
    }
}
