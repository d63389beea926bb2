// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Expectation;

/**
 * Where a faithful port does not hold, because the kernel's source does not: claim by claim, with the reason. Every one
 * must be found.
 */
final class KnownDefects {

    /** By claim id. */
    private static final Map<String, Expectation> EXPECTATIONS = Map.ofEntries(
            // Of those who wait for a deleted entry one is woken, finds nothing, and wakes nobody.
            Map.entry("locked-2017/hold-inv-x3", Kinds.LOST),
            Map.entry("locked-2017/hold-inv-peek-fault", Kinds.LOST),
            Map.entry("locked-2017/hold-inv-inv-fault", Kinds.LOST),
            Map.entry("locked-2017/hold-del-peek-peek", Kinds.LOST),
            Map.entry("locked-2017/holdpmd-inv-x3", Kinds.LOST),
            Map.entry("locked-2017/holdpmd-fault1-inv0-peek0", Kinds.LOST),
            // The same: who is woken and has no memory for an entry wakes nobody.
            Map.entry("locked-2017-mem1/nomem-hold-inv-fault-fault", Kinds.LOST),
            // The search for what is chosen looks at tags and entries without the lock, at different moments.
            Map.entry("locked-2017/fsync-del-fault", Kinds.UNSAFE),
            // An entry stays dirty until its flush is over; who chooses it meanwhile flushes it again.
            Map.entry("locked-2017/fsync-fsync", Kinds.WRONG_ANSWER),
            Map.entry("xarray/fsync-fsync", Kinds.WRONG_ANSWER),
            // The PMD is split in one step and the entry made dirty, or replaced by a page, in the next: others see the
            // first.
            Map.entry("locked-2017/split-write-vs-fsync", Kinds.WRONG_ANSWER),
            Map.entry("locked/split-write-vs-fsync", Kinds.WRONG_ANSWER),
            Map.entry("lock-free/split-write-vs-fsync", Kinds.WRONG_ANSWER),
            Map.entry("xarray/split-write-vs-fsync", Kinds.WRONG_ANSWER),
            Map.entry("locked-2017/split-read-vs-trunc", Kinds.WRONG_ANSWER),
            Map.entry("locked/split-read-vs-trunc", Kinds.WRONG_ANSWER),
            Map.entry("lock-free/split-read-vs-trunc", Kinds.WRONG_ANSWER),
            // A page is put in place of the entry that already keeps a PMD away.
            Map.entry("locked-2017/read-vs-pmdwrite1-trunc", Kinds.WRONG_ANSWER),
            Map.entry("locked/read-vs-pmdwrite1-trunc", Kinds.WRONG_ANSWER),
            Map.entry("lock-free/read-vs-pmdwrite1-trunc", Kinds.WRONG_ANSWER),
            // Without a lock a range is chosen one entry after the other.
            Map.entry("lock-free/tag-vs-write-write", Kinds.WRONG_ANSWER),
            // A split takes the PMD away before it asks for memory for what shall stand there instead.
            Map.entry("xarray-mem1/nomem-split", Kinds.WRONG_ANSWER),
            Map.entry("xarray-mem1/nomem-split-inv-peek", Kinds.WRONG_ANSWER),
            // The number of entries is read without the lock: in the middle of a split it is one less.
            Map.entry("xarray/split-empty-vs-entries", Kinds.WRONG_ANSWER),
            Map.entry("xarray/split-zero-vs-entries", Kinds.WRONG_ANSWER),
            // Memory for it is there at the second request only: in between others find nothing there.
            Map.entry("xarray-pressed/split-empty-vs-peek0", Kinds.WRONG_ANSWER),
            Map.entry("xarray-pressed/split-empty-vs-inv0", Kinds.WRONG_ANSWER),
            Map.entry("xarray-pressed/split-zero-vs-pmdfault0", Kinds.WRONG_ANSWER));

    private KnownDefects() {}

    /** What is expected of a claim. */
    static Expectation of(String claimId) {
        return EXPECTATIONS.getOrDefault(claimId, Expectation.holds());
    }

    /** The ids of the claims that do not hold. */
    static Set<String> claimIds() {
        return EXPECTATIONS.keySet();
    }
}
