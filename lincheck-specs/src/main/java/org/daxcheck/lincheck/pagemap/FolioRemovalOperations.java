// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.api.FolioRefs;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** One that takes folios out and gives them back in one call, and a driver that removes the memory: removal waits. */
@Param(name = "offset", gen = IntGen.class, conf = "0:1")
public abstract class FolioRemovalOperations {

    /** Calls of this group are all made by one thread. */
    private static final String DRIVER = "driver";

    /** Calls of this group are all made by one thread. */
    private static final String USER = "user";

    private final FolioRefs folios;

    /** Of the thread that makes the calls of the driver. */
    private boolean removed;

    /** The operations on a fresh one. */
    FolioRemovalOperations(FolioRefs folios) {
        this.folios = folios;
    }

    /** Who is under test. */
    final FolioRefs folios() {
        return folios;
    }

    /** A folio is taken out and given back. */
    @Operation(nonParallelGroup = USER)
    public boolean visit(@Param(name = "offset") int offset) {
        boolean given = folios.request(offset, 1);
        if (given) {
            folios.release(offset, 1);
        }
        return given;
    }

    /** Both are taken out and given back. */
    @Operation(nonParallelGroup = USER)
    public boolean visitBoth() {
        boolean given = folios.request(0, FolioRefs.PAGES);
        if (given) {
            folios.release(0, FolioRefs.PAGES);
        }
        return given;
    }

    /** The driver removes the memory, once. */
    @Operation(nonParallelGroup = DRIVER)
    public boolean memunmap() {
        if (removed) {
            return false;
        }
        removed = true;
        folios.memunmapPages();
        return true;
    }
}
