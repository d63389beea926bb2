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
import org.daxcheck.lincheck.entrylock.LockFreeEntriesSpec;
import org.daxcheck.lincheck.entrylock.LockedEntriesSpec;
import org.daxcheck.lincheck.entrylock.RepairedEntriesSpec;
import org.daxcheck.lincheck.entrylock.SequentialEntryLock;
import org.daxcheck.lincheck.entrylock.XarrayEntriesSpec;
import org.daxcheck.port.entrylock.locked.LockedEntries;
import org.daxcheck.port.entrylock.locked.RepairedEntries;
import org.daxcheck.port.entrylock.lockfree.LockFreeEntries;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;

/**
 * The specification classes of the entry lock, each by model checking in the gate, and longer and by stress at night, in
 * two sizes: two threads with three operations each, and three with two.
 */
public final class EntryLockSpecs implements Catalogue {

    private static final int[][] SIZES = {{2, 3}, {3, 2}};

    /** Found by the service loader. */
    public EntryLockSpecs() {}

    @Override
    public List<Claim> claims() {
        return Stream.of(
                        claims("locked-2017", LockedEntries::new, LockedEntriesSpec.class),
                        claims("locked", RepairedEntries::new, RepairedEntriesSpec.class),
                        claims("lock-free", LockFreeEntries::new, LockFreeEntriesSpec.class),
                        claims("xarray", XarrayEntries::new, XarrayEntriesSpec.class))
                .flatMap(claims -> claims)
                .toList();
    }

    private static Stream<Claim> claims(
            String id, Function<EntryLockSettings, EntryLock> maker, Class<? extends EntryLockOperations> operations) {
        Subject<EntryLock> subject = new Subject<>(
                id,
                EntryLock.class,
                () -> maker.apply(EntryLockSettings.checking()),
                "What " + operations.getSimpleName() + " makes.");
        return Stream.of(SIZES).flatMap(size -> claims(subject, operations, size[0], size[1]));
    }

    private static Stream<Claim> claims(Subject<?> subject, Class<?> operations, int threads, int calls) {
        return Stream.of(
                claim(subject, operations, "spec", Search.modelChecking(threads, calls, 12, 100), Claim.Lane.GATE),
                claim(
                        subject,
                        operations,
                        "spec-long",
                        Search.modelChecking(threads, calls, 100, 1_000),
                        Claim.Lane.SOAK),
                claim(subject, operations, "spec-stress", Search.stress(threads, calls, 50, 2_000), Claim.Lane.SOAK));
    }

    private static Claim claim(Subject<?> subject, Class<?> operations, String name, Search search, Claim.Lane lane) {
        String size = search.threads() + "x" + search.operationsPerThread();
        LincheckSpec spec = new LincheckSpec(
                "lincheck-" + name + "-" + size,
                "Generated calls on the two indices of one PMD, " + size + ".",
                operations,
                SequentialEntryLock.class,
                search);
        return new Claim(subject, spec, Expectation.holds(), lane, Set.of("lincheck"));
    }
}
