// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.pagemap;

import org.daxcheck.api.PageMaps;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** A driver whose memory comes and goes, and users that look up, pin and give back in one call: removal waits for them. */
@Param(name = "device", gen = IntGen.class, conf = "0:1")
public abstract class PageMapOperations {

    /** Calls of this group are all made by one thread. */
    private static final String DRIVER = "driver";

    private final PageMaps maps;

    /** Of the thread that makes the calls of the driver. */
    private final boolean[] there = new boolean[2];

    /** The operations on a fresh one. */
    PageMapOperations(PageMaps maps) {
        this.maps = maps;
        there[0] = maps.memremapPages(0, true);
    }

    /** Who is under test. */
    final PageMaps maps() {
        return maps;
    }

    /** The driver adds a device's memory. */
    @Operation(nonParallelGroup = DRIVER)
    public boolean memremap(@Param(name = "device") int device) {
        boolean added = maps.memremapPages(device, true);
        there[device] |= added;
        return added;
    }

    /** The driver removes it, if it is there. */
    @Operation(nonParallelGroup = DRIVER)
    public boolean memunmap(@Param(name = "device") int device) {
        boolean was = there[device];
        if (was) {
            maps.memunmapPages(device);
            there[device] = false;
        }
        return was;
    }

    /** A user looks a page map up. */
    @Operation
    public boolean lookup(@Param(name = "device") int device) {
        long pgmap = maps.getDevPagemap(first(device), PageMaps.NONE);
        maps.putDevPagemap(pgmap);
        return pgmap != PageMaps.NONE;
    }

    /** A user takes several references at once. */
    @Operation
    public boolean lookupMany(@Param(name = "device") int device) {
        long pgmap = maps.getDevPagemapMany(first(device), PageMaps.NONE, 2);
        maps.putDevPagemapMany(pgmap, 2);
        return pgmap != PageMaps.NONE;
    }

    /** A user looks the next frame up with what it has. */
    @Operation
    public boolean lookupNext(@Param(name = "device") int device) {
        long cached = maps.getDevPagemap(first(device), PageMaps.NONE);
        long pgmap = maps.getDevPagemap(first(device) + 1, cached);
        maps.putDevPagemap(pgmap);
        return pgmap != PageMaps.NONE;
    }

    /** A user looks a frame of this device up with the page map of the other. */
    @Operation
    public boolean lookupOther(@Param(name = "device") int device) {
        long cached = maps.getDevPagemap(first(1 - device), PageMaps.NONE);
        long pgmap = maps.getDevPagemap(first(device), cached);
        maps.putDevPagemap(pgmap);
        return pgmap != PageMaps.NONE;
    }

    /** A user pins a page. */
    @Operation
    public boolean pin(@Param(name = "device") int device) {
        boolean pinned = maps.gup(first(device));
        if (pinned) {
            maps.putPage(first(device));
        }
        return pinned;
    }

    private static long first(int device) {
        return (long) device * PageMaps.PAGES;
    }
}
