// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.Map;
import java.util.Set;
import org.daxcheck.catalog.Kinds;
import org.daxcheck.claim.Expectation;

/**
 * Where a faithful port does not hold, because its source does not: claim by claim, with the reason. Every one must be found.
 */
final class PageMapDefects {

    /** By claim id. */
    private static final Map<String, Expectation> EXPECTATIONS = Map.ofEntries(
            // With a cached page map nothing is taken, whatever the number that was asked for.
            Map.entry("memremap/cached-many", Kinds.UNSAFE),
            // The sketch asks whether the page map is going and holds nothing: not even a busy folio keeps the memory.
            Map.entry("folios-sketch/request-vs-unmap", Kinds.UNSAFE),
            Map.entry("folios-sketch/release-vs-unmap", Kinds.UNSAFE),
            Map.entry("folios-sketch/release-vs-unpin-vs-unmap", Kinds.UNSAFE),
            // The same, and whoever races with removal is warned.
            Map.entry("folios-sketch-pfn/request-vs-unmap", Kinds.UNSAFE),
            Map.entry("folios-sketch-pfn/release-vs-unmap", Kinds.UNSAFE),
            Map.entry("folios-sketch-pfn/release-vs-unpin-vs-unmap", Kinds.UNSAFE),
            // The page stays shared when the last one who shares it goes.
            Map.entry("associations-posted/share-and-leave", Kinds.UNSAFE),
            Map.entry("associations-posted/plain-then-shared", Kinds.UNSAFE),
            Map.entry("associations-posted/leave-vs-look", Kinds.UNSAFE),
            Map.entry("associations-posted/plain-then-shared-look", Kinds.UNSAFE),
            // What an entry took is not given back when it comes to share its pages.
            Map.entry("associations-posted/plain-then-cow", Kinds.UNSAFE),
            // A page that files share is taken for a file's own.
            Map.entry("associations-posted/shared-then-plain", Kinds.UNSAFE),
            // References are given back only if the block goes too.
            Map.entry("associations-posted/invalidate-vs-insert", Kinds.UNSAFE),
            Map.entry("associations-posted/invalidate-vs-unmap", Kinds.LOST),
            // The entry is stored although the page map is going, and gives back what it did not take.
            Map.entry("associations-posted/insert-vs-unmap", Kinds.UNSAFE),
            Map.entry("associations-posted/pmd-vs-unmap", Kinds.UNSAFE),
            // A pin has no reference to the page map.
            Map.entry("associations-posted/pin-vs-unmap", Kinds.UNSAFE),
            // Who waits for itself: a pin keeps the blocks and not the inode, so that the last one out waits for pins.
            Map.entry("devmap-pages/pinner-evicts", Kinds.LOST),
            // Behind an entry comes the index behind its first, by which the same entry is found.
            Map.entry("dax-file-2017/invalidate-dirty-pmd", Kinds.FOR_EVER),
            // A page of zeros takes the place of the entry that invalidation waits for, and is left alone.
            Map.entry("dax-file-2017/tail-load-vs-write", Kinds.UNSAFE),
            Map.entry("dax-file-2017/unwritten-load-vs-write", Kinds.UNSAFE),
            // The device has gone since it was asked, and its page is mapped all the same.
            Map.entry("dax-file-2017/kill-vs-fault", Kinds.UNSAFE),
            Map.entry("dax-file-2017/kill-vs-load", Kinds.UNSAFE),
            // A write fault has taken a block, and zeros are mapped still: who writes to the block leaves them there.
            Map.entry("dax-file-2017/zeros-fault-vs-write", Kinds.WRONG_ANSWER),
            // The entry of a PMD goes with one of its pages, and that the other is dirty.
            Map.entry("dax-file-2017/truncate-dirty-pmd", Kinds.WRONG_ANSWER),
            Map.entry("dax-file-2017/punch-vs-pmd-store", Kinds.WRONG_ANSWER),
            // The source of 2017 knows of no pins.
            Map.entry("dax-file-2017/signal-truncate", Kinds.UNSAFE),
            Map.entry("dax-file-2017/dma-vs-truncate", Kinds.UNSAFE),
            Map.entry("dax-file-2017/pinned-fault-vs-truncate", Kinds.UNSAFE),
            // A sync that finds nothing chosen does not wait for the one that is still flushing.
            Map.entry("dax-file-2017/fsync-vs-store", Kinds.WRONG_ANSWER),
            Map.entry("dax-file-2017/fsync-vs-tail-store", Kinds.WRONG_ANSWER),
            // The page is in the page table before its file and offset are stored.
            Map.entry("devdax-2021/fault-vs-look", Kinds.WRONG_ANSWER),
            Map.entry("devdax-2021/fault-fault-look", Kinds.WRONG_ANSWER),
            // The same; and the offset is that of the next compound page unless the first page is touched.
            Map.entry("devdax-compound-2021/fault-vs-look", Kinds.WRONG_ANSWER),
            Map.entry("devdax-compound-2021/fault-fault-look", Kinds.WRONG_ANSWER),
            Map.entry("devdax-compound-2021/tail-fault-then-look", Kinds.WRONG_ANSWER),
            Map.entry("devdax-compound-2021/fault-vs-tail-fault-look", Kinds.WRONG_ANSWER),
            // The same one by one, and the offsets are those behind the huge page unless the first page is touched.
            Map.entry("devdax-pmd-2021/fault-vs-look", Kinds.WRONG_ANSWER),
            Map.entry("devdax-pmd-2021/fault-fault-look", Kinds.WRONG_ANSWER),
            Map.entry("devdax-pmd-2021/tail-fault-then-look", Kinds.WRONG_ANSWER),
            Map.entry("devdax-pmd-2021/fault-vs-tail-fault-look", Kinds.WRONG_ANSWER),
            // The file is stored before the offset, and who sees the file maps the page.
            Map.entry("devdax-2022/fault-fault-look", Kinds.WRONG_ANSWER));

    private PageMapDefects() {}

    /** What is expected of a claim. */
    static Expectation of(String claimId) {
        return EXPECTATIONS.getOrDefault(claimId, Expectation.holds());
    }

    /** The ids of the claims that do not hold. */
    static Set<String> claimIds() {
        return EXPECTATIONS.keySet();
    }
}
