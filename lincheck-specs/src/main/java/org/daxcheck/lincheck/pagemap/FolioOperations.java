// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.api.FolioRefs;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** Two that take folios out and give them back, one that pins them, and whoever counts. */
@Param(name = "offset", gen = IntGen.class, conf = "0:1")
public abstract class FolioOperations {

    /** Calls of this group are all made by one thread. */
    private static final String PINNER = "pinner";

    /** Calls of this group are all made by one thread. */
    private static final String RIVAL = "rival";

    /** Calls of this group are all made by one thread. */
    private static final String TAKER = "taker";

    private final FolioRefs folios;

    /** Which folios the threads have, each of the thread that makes the calls of the group. */
    private final boolean[] taken = new boolean[FolioRefs.PAGES];

    private final boolean[] rivals = new boolean[FolioRefs.PAGES];
    private final boolean[] pinned = new boolean[FolioRefs.PAGES];

    /** The operations on a fresh one. */
    FolioOperations(FolioRefs folios) {
        this.folios = folios;
    }

    /** Who is under test. */
    final FolioRefs folios() {
        return folios;
    }

    /** A folio is taken out. */
    @Operation(nonParallelGroup = TAKER)
    public boolean request(@Param(name = "offset") int offset) {
        if (taken[offset]) {
            return false;
        }
        taken[offset] = folios.request(offset, 1);
        return taken[offset];
    }

    /** It is given back. */
    @Operation(nonParallelGroup = TAKER)
    public boolean release(@Param(name = "offset") int offset) {
        boolean was = taken[offset];
        if (was) {
            taken[offset] = false;
            folios.release(offset, 1);
        }
        return was;
    }

    /** Another takes a folio out. */
    @Operation(nonParallelGroup = RIVAL)
    public boolean requestToo(@Param(name = "offset") int offset) {
        if (rivals[offset]) {
            return false;
        }
        rivals[offset] = folios.request(offset, 1);
        return rivals[offset];
    }

    /** It is given back. */
    @Operation(nonParallelGroup = RIVAL)
    public boolean releaseToo(@Param(name = "offset") int offset) {
        boolean was = rivals[offset];
        if (was) {
            rivals[offset] = false;
            folios.release(offset, 1);
        }
        return was;
    }

    /** A folio is pinned. */
    @Operation(nonParallelGroup = PINNER)
    public boolean pin(@Param(name = "offset") int offset) {
        if (pinned[offset]) {
            return false;
        }
        pinned[offset] = folios.tryGet(offset);
        return pinned[offset];
    }

    /** The pin goes. */
    @Operation(nonParallelGroup = PINNER)
    public boolean unpin(@Param(name = "offset") int offset) {
        boolean was = pinned[offset];
        if (was) {
            pinned[offset] = false;
            folios.put(offset);
        }
        return was;
    }

    /** How many references a folio has. */
    @Operation
    public int count(@Param(name = "offset") int offset) {
        return folios.count(offset);
    }
}
