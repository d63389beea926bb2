// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.List;
import org.daxcheck.api.FilePages;
import org.daxcheck.api.LayoutEntries;
import org.daxcheck.catalog.Fault;
import org.daxcheck.catalog.Kinds;
import org.daxcheck.fault.layout.BreakLooksAgainOnlyAfterSleep;
import org.daxcheck.fault.layout.EvictionIgnoresPins;
import org.daxcheck.fault.layout.ScanPausedBeforeSleep;
import org.daxcheck.fault.layout.ScanSkipsLockedEntry;
import org.daxcheck.fault.layout.TruncationIgnoresPins;
import org.daxcheck.scenario.pagemap.FilePrograms;
import org.daxcheck.scenario.pagemap.LayoutPrograms;

/** The reported bugs in how truncation learns of pins, in the order of their numbers. */
final class LayoutFaults {

    private LayoutFaults() {}

    static List<Fault> all() {
        return List.of(
                scan(5).made(ScanSkipsLockedEntry.class, ScanSkipsLockedEntry::new)
                        .breaks(Kinds.UNSAFE, "hold-punch-pinned")
                        .holds("hold-punch"),
                scan(6).made(ScanPausedBeforeSleep.class, ScanPausedBeforeSleep::new)
                        .breaks(Kinds.UNSAFE, "hold-punch-pinned")
                        .breaks(Kinds.LOST, "hold-punch-fault")
                        .holds("hold-punch"),
                files(10)
                        .made(BreakLooksAgainOnlyAfterSleep.class, BreakLooksAgainOnlyAfterSleep::new)
                        .breaks(Kinds.UNSAFE, "unpin-unpin-vs-truncate")
                        .holds("unpin-vs-truncate"),
                files(35)
                        .made(TruncationIgnoresPins.class, TruncationIgnoresPins::new)
                        .breaks(Kinds.UNSAFE, "unpin-vs-truncate", "slow-pin-vs-truncate")
                        .holds("unpin-vs-evict"),
                files(37)
                        .made(EvictionIgnoresPins.class, EvictionIgnoresPins::new)
                        .breaks(Kinds.UNSAFE, "unpin-vs-evict")
                        .holds("unpin-vs-truncate"));
    }

    private static Fault.Draft<FilePages> files(int number) {
        return Fault.of(number, FilePages.class, FilePrograms.all()).exhaustively();
    }

    private static Fault.Draft<LayoutEntries> scan(int number) {
        return Fault.of(number, LayoutEntries.class, LayoutPrograms.all()).exhaustively();
    }
}
