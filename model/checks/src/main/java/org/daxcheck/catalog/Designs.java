// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.List;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.PageEntryLock;
import org.daxcheck.port.entrylock.locked.LockedEntries;
import org.daxcheck.port.entrylock.locked.RepairedEntries;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;
import org.daxcheck.port.entrylock.xarray.XarrayPages;

/** The designs whose claims are expected to hold, but for the defects that are on record. */
final class Designs {

    static final Design<EntryLock> XARRAY = Design.entries(
            "xarray", XarrayEntries::new, "Linux 5.13: the XArray, no hole pages, a conflict is not waited for.");

    /** Memory is never there at once, so that a split lets go of the lock in its middle. */
    static final Design<EntryLock> XARRAY_PRESSED = Design.entries(
            "xarray-pressed", XarrayEntries::underPressure, "Linux 5.13 when memory is never there at once.");

    static final Design<PageEntryLock> XARRAY_PAGES = Design.pages(
            "xarray-pages", XarrayPages::new, "Linux 5.13: an entry is locked from its page, over two files.");

    static final Design<EntryLock> LOCK_FREE = Design.entries(
            "lock-free", LockFreeEntries::new, "No lock around the tree: each step is one compare-and-swap.");

    static final Design<EntryLock> LOCKED_2017 = Design.entries(
            "locked-2017", LockedEntries::new, "Linux 4.12: the radix tree under its lock, its bugs included.");

    static final Design<EntryLock> LOCKED =
            Design.entries("locked", RepairedEntries::new, "Linux 4.12 with its bugs put right.");

    /** Those that keep a page of the page cache where a hole was read. */
    static final List<Design<EntryLock>> WITH_HOLE_PAGES = List.of(LOCKED_2017, LOCKED, LOCK_FREE);

    /** Those that do not. */
    static final List<Design<EntryLock>> WITHOUT_HOLE_PAGES = List.of(XARRAY);

    private Designs() {}
}
