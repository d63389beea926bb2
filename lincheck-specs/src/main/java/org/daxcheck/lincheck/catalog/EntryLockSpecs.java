// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.catalog;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Subject;
import org.daxcheck.lincheck.LincheckSpec;
import org.daxcheck.lincheck.Search;
import org.daxcheck.lincheck.entrylock.EntryLockOperations;
import org.daxcheck.lincheck.entrylock.HolePageSpecs;
import org.daxcheck.lincheck.entrylock.SplitSpecs;
import org.daxcheck.lincheck.entrylock.WritebackSpecs;
import org.daxcheck.port.entrylock.locked.LockedEntries;
import org.daxcheck.port.entrylock.locked.RepairedEntries;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;

/**
 * The specification classes of the entry lock, three sets of operations, each by model checking in the gate, and longer and by stress at night, in
 * two sizes: two threads with three operations each, and three with two. In smaller sizes all scenarios that there are, through every
 * interleaving.
 */
public final class EntryLockSpecs implements Catalogue {

    private static final String LOCKED_2017 = "locked-2017";
    private static final String LOCKED = "locked";
    private static final String LOCK_FREE = "lock-free";

    private static final String SAMPLING = "lincheck";
    private static final String EXHAUSTIVE = "explorer";

    private static final int[][] SIZES = {{2, 3}, {3, 2}};

    /** Found by the service loader. */
    public EntryLockSpecs() {}

    @Override
    public List<Claim> claims() {
        return Stream.of(holePages(), splits(), writeback())
                .flatMap(claims -> claims)
                .toList();
    }

    private static Stream<Claim> holePages() {
        Family family = new Family("hole", HolePageSpecs.Sequential.class);
        return Stream.of(
                        family.claims(LOCKED_2017, LockedEntries::new, HolePageSpecs.Locked2017.class),
                        family.claims(LOCKED, RepairedEntries::new, HolePageSpecs.Repaired.class),
                        family.claims(LOCK_FREE, LockFreeEntries::new, HolePageSpecs.LockFree.class))
                .flatMap(claims -> claims);
    }

    private static Stream<Claim> splits() {
        Family family = new Family("split", SplitSpecs.Sequential.class);
        return Stream.of(
                        family.claims(LOCKED_2017, LockedEntries::new, SplitSpecs.Locked2017.class),
                        family.claims(LOCKED, RepairedEntries::new, SplitSpecs.Repaired.class),
                        family.claims(LOCK_FREE, LockFreeEntries::new, SplitSpecs.LockFree.class))
                .flatMap(claims -> claims);
    }

    private static Stream<Claim> writeback() {
        Family family = new Family("flush", WritebackSpecs.Sequential.class);
        return Stream.of(
                        family.claims(LOCKED, RepairedEntries::new, WritebackSpecs.Repaired.class),
                        family.claims(LOCK_FREE, LockFreeEntries::new, WritebackSpecs.LockFree.class),
                        family.claims("xarray", XarrayEntries::new, WritebackSpecs.Xarray.class))
                .flatMap(claims -> claims);
    }

    /** A set of operations: its name in claims, and the specification under it. */
    private record Family(String name, Class<?> sequential) {

        Stream<Claim> claims(
                String id,
                Function<EntryLockSettings, EntryLock> maker,
                Class<? extends EntryLockOperations> operations) {
            Subject<EntryLock> subject = new Subject<>(
                    id,
                    EntryLock.class,
                    () -> maker.apply(EntryLockSettings.checking()),
                    "What " + operations.getSimpleName() + " makes.");
            return Stream.concat(
                    Stream.of(SIZES).flatMap(size -> sampled(subject, operations, size[0], size[1])),
                    Stream.of(
                            every(subject, operations, 2, 1, Claim.Lane.GATE),
                            every(subject, operations, 2, 2, Claim.Lane.SOAK),
                            every(subject, operations, 3, 1, Claim.Lane.SOAK)));
        }

        private Stream<Claim> sampled(Subject<?> subject, Class<?> operations, int threads, int calls) {
            Search gate = Search.modelChecking(threads, calls, 6, 100);
            Search night = Search.modelChecking(threads, calls, 100, 1_000);
            Search stress = Search.stress(threads, calls, 50, 2_000);
            return Stream.of(
                    claim(subject, operations, "spec", gate, Claim.Lane.GATE, SAMPLING),
                    claim(subject, operations, "spec-long", night, Claim.Lane.SOAK, SAMPLING),
                    claim(subject, operations, "spec-stress", stress, Claim.Lane.SOAK, SAMPLING));
        }

        /** Every scenario of a size, through every interleaving. */
        private Claim every(Subject<?> subject, Class<?> operations, int threads, int calls, Claim.Lane lane) {
            Search size = Search.modelChecking(threads, calls, 1, 1);
            return claim(subject, operations, "all", size, lane, EXHAUSTIVE);
        }

        private Claim claim(
                Subject<?> subject, Class<?> operations, String kind, Search search, Claim.Lane lane, String engine) {
            String size = search.threads() + "x" + search.operationsPerThread();
            LincheckSpec spec = new LincheckSpec(
                    "lincheck-" + kind + "-" + name + "-" + size,
                    "Generated calls on the two indices of one PMD, " + size + ".",
                    operations,
                    sequential,
                    search);
            return new Claim(subject, spec, Expectation.holds(), lane, Set.of(engine));
        }
    }
}
