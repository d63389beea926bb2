// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.claim.Subject;
import org.daxcheck.lincheck.LincheckSpec;
import org.daxcheck.lincheck.Search;

/** A set of operations, and what is claimed about it: of sound ports that it holds, of mistaken ones that it breaks. */
final class OperationSet<A> {

    private static final String SAMPLING = "lincheck";
    private static final String EXHAUSTIVE = "explorer";

    /** Two threads with three calls each, and three with two. */
    private static final int[][] SIZES = {{2, 3}, {3, 2}};

    private final String name;
    private final Class<A> api;
    private final Class<?> sequential;
    private final int nightCalls;
    private final List<Claim> claims = new ArrayList<>();

    /**
     * A set of which nothing is claimed yet.
     *
     * @param name what the set is called in claims
     * @param sequential the operations on the specification
     * @param nightCalls how many calls each of two threads makes at most in the scenarios that are explored at night
     */
    OperationSet(String name, Class<A> api, Class<?> sequential, int nightCalls) {
        this.name = name;
        this.api = api;
        this.sequential = sequential;
        this.nightCalls = nightCalls;
    }

    /** A sound port: all small scenarios in the gate, larger ones at night. */
    OperationSet<A> holds(String id, Supplier<? extends A> maker, Class<?> operations) {
        Subject<A> subject = subject(id, maker, operations);
        claims.add(every(subject, operations, 1, Expectation.holds(), Lane.GATE));
        if (nightCalls > 1) {
            claims.add(every(subject, operations, nightCalls, Expectation.holds(), Lane.SOAK));
        }
        for (int[] size : SIZES) {
            Search night = Search.modelChecking(size[0], size[1], 30, 500);
            Search stress = Search.stress(size[0], size[1], 30, 1_000);
            claims.add(claim(subject, operations, "spec-long", night, Expectation.holds(), Lane.SOAK, SAMPLING));
            claims.add(claim(subject, operations, "spec-stress", stress, Expectation.holds(), Lane.SOAK, SAMPLING));
        }
        return this;
    }

    /** A mistaken one: a scenario of two threads with so many calls each shows it. */
    OperationSet<A> breaks(
            String id, Supplier<? extends A> maker, Class<?> operations, int calls, Kind first, Kind... others) {
        Expectation broken = Expectation.breaks(first, others);
        claims.add(every(subject(id, maker, operations), operations, calls, broken, Lane.GATE));
        return this;
    }

    /** The same, which sampling at night shows too. */
    OperationSet<A> breaksSampled(String id, Supplier<? extends A> maker, Class<?> operations, int calls, Kind first) {
        Search night = Search.modelChecking(2, 3, 30, 500);
        Subject<A> subject = subject(id, maker, operations);
        claims.add(claim(subject, operations, "spec-long", night, Expectation.breaks(first), Lane.SOAK, SAMPLING));
        return breaks(id, maker, operations, calls, first);
    }

    /** What is claimed. */
    Stream<Claim> claims() {
        return claims.stream();
    }

    private Subject<A> subject(String id, Supplier<? extends A> maker, Class<?> operations) {
        return new Subject<>(id, api, maker, "What " + operations.getSimpleName() + " makes.");
    }

    /** Every scenario of two threads with so many calls each, through every interleaving. */
    private Claim every(Subject<A> subject, Class<?> operations, int calls, Expectation expectation, Lane lane) {
        Search size = Search.modelChecking(2, calls, 1, 1);
        return claim(subject, operations, "all", size, expectation, lane, EXHAUSTIVE);
    }

    private Claim claim(
            Subject<A> subject,
            Class<?> operations,
            String kind,
            Search search,
            Expectation expectation,
            Lane lane,
            String engine) {
        String size = search.threads() + "x" + search.operationsPerThread();
        LincheckSpec spec = new LincheckSpec(
                "lincheck-" + kind + "-" + name + "-" + size,
                "Generated calls of the set " + name + ", " + size + ".",
                operations,
                sequential,
                search);
        return new Claim(subject, spec, expectation, lane, Set.of(engine));
    }
}
