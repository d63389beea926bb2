// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.mapped;

import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.lincheck.mapped.Answers.answer;

import org.daxcheck.api.MappedFile;
import org.jetbrains.lincheck.datastructures.Operation;

/** The contents of a page of zeros that is mapped, as who stores to it and who uses {@code read(2)} and {@code write(2)} see it. */
public abstract class ZerosOperations {

    private final MappedFile file;

    /** The operations on a fresh one. */
    ZerosOperations(MappedFile file) {
        this.file = file;
        file.load(TAIL, 1);
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

    /** A process that writes through its mapping faults. */
    @Operation
    public boolean fault() {
        return answer(file.fault(TAIL, 1, true));
    }
}
