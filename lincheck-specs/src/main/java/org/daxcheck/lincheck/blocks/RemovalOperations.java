// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.blocks;

import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.lincheck.mapped.Answers.answer;

import org.daxcheck.api.MappedFile;
import org.jetbrains.lincheck.datastructures.Operation;

/** The device goes while the file is used. */
public abstract class RemovalOperations {

    /** Calls of this group are all made by one thread. */
    private static final String OWNER = "owner";

    private final MappedFile file;

    /** Of the thread that takes the device away. */
    private boolean gone;

    /** The operations on a fresh one. */
    RemovalOperations(MappedFile file) {
        this.file = file;
        file.store(TAIL, 1, 1);
    }

    /** Who is under test. */
    final MappedFile file() {
        return file;
    }

    /** The device goes, once. */
    @Operation(nonParallelGroup = OWNER)
    public boolean killDevice() {
        if (gone) {
            return false;
        }
        gone = true;
        file.killDevice();
        return true;
    }

    /** {@code fsync(2)}. */
    @Operation
    public int fsync() {
        return answer(file.fsync());
    }

    /** What a crash leaves. */
    @Operation
    public int survives() {
        return file.survives(1);
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

    /** {@code write(2)}. */
    @Operation
    public int write() {
        return answer(file.write(1, 1));
    }
}
