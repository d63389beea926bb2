// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.mapped;

import static org.daxcheck.api.MappedFile.TAIL;
import static org.daxcheck.lincheck.mapped.Answers.answer;

import org.daxcheck.api.MappedFile;
import org.jetbrains.lincheck.datastructures.Operation;

/** A page that is dirty is stored to and synced, and a crash may come at any moment. */
public abstract class DurabilityOperations {

    private final MappedFile file;

    /** The operations on a fresh one. */
    DurabilityOperations(MappedFile file) {
        this.file = file;
        file.store(TAIL, 1, 1);
    }

    /** Who is under test. */
    final MappedFile file() {
        return file;
    }

    /** A process writes through its mapping. */
    @Operation
    public int store() {
        return answer(file.store(TAIL, 1, 2));
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

    /** Another sync begins. */
    @Operation
    public void chooseDirty() {
        file.chooseDirty();
    }
}
