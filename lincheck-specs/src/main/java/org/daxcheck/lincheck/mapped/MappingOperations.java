// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.mapped;

import static org.daxcheck.api.MappedFile.PRIVATE;
import static org.daxcheck.api.MappedFile.WHOLE;
import static org.daxcheck.lincheck.mapped.Answers.answer;

import org.daxcheck.api.MappedFile;
import org.jetbrains.lincheck.datastructures.Operation;

/** Faults of processes that share a file or copy it, while others take it out of caches and page tables. */
public abstract class MappingOperations {

    private final MappedFile file;

    /** The operations on a fresh one. */
    MappingOperations(MappedFile file) {
        this.file = file;
        file.store(WHOLE, 0, 1);
    }

    /** Who is under test. */
    final MappedFile file() {
        return file;
    }

    /** A process writes to a page of its own. */
    @Operation
    public boolean copy() {
        return answer(file.fault(PRIVATE, 0, true));
    }

    /** The same process reads the other page. */
    @Operation
    public boolean look() {
        return answer(file.fault(PRIVATE, 1, false));
    }

    /** A process faults on all of the file. */
    @Operation
    public boolean hugeFault() {
        return answer(file.hugeFault(WHOLE, true));
    }

    /** Blocks for a page. */
    @Operation
    public int fallocate() {
        return answer(file.fallocate(1, 1));
    }

    /** What costs nothing to get again goes. */
    @Operation
    public void dropCaches() {
        file.dropCaches();
    }

    /** The file is taken out of the page tables. */
    @Operation
    public void invalidate() {
        file.invalidate(0, 1);
    }
}
