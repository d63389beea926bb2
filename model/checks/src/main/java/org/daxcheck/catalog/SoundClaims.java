// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;
import org.daxcheck.scenario.EntryLockPrograms;
import org.daxcheck.scenario.PageLockPrograms;
import org.daxcheck.scenario.ScarcePrograms;

/** Every design with every program that it understands. */
final class SoundClaims {

    private SoundClaims() {}

    static Stream<Claim> all() {
        return Stream.of(
                        Designs.WITHOUT_HOLE_PAGES.stream().flatMap(SoundClaims::general),
                        Designs.WITH_HOLE_PAGES.stream().flatMap(SoundClaims::general),
                        Designs.WITH_HOLE_PAGES.stream().flatMap(SoundClaims::withHolePages),
                        pressed(),
                        hashed(),
                        stopped(),
                        claims(Designs.XARRAY_PAGES.subject(), PageLockPrograms.all()))
                .flatMap(claims -> claims);
    }

    private static Stream<Claim> general(Design<EntryLock> design) {
        return Stream.concat(
                claims(design.subject(), EntryLockPrograms.general()), scarce(design, EntryLockPrograms.scarce()));
    }

    private static Stream<Claim> withHolePages(Design<EntryLock> design) {
        return Stream.concat(
                claims(design.subject(), EntryLockPrograms.withHolePages()),
                scarce(design, EntryLockPrograms.scarceWithHolePages()));
    }

    /** What a split under pressure breaks, and as much that it does not. */
    private static Stream<Claim> pressed() {
        Set<String> telling = Set.of(
                "split-empty-vs-peek0",
                "split-empty-vs-inv0",
                "split-zero-vs-pmdfault0",
                "split-empty-vs-fault1",
                "split-zero-vs-fault1",
                "pte-pmd-2x1");
        return claims(
                Designs.XARRAY_PRESSED.subject(),
                EntryLockPrograms.general().stream()
                        .filter(program -> telling.contains(program.id()))
                        .toList());
    }

    /** Waiters of all sorts, where each index has a queue of its own. */
    private static Stream<Claim> hashed() {
        Set<String> telling = Set.of(
                "hold-inv-inv",
                "hold1-pmd",
                "holdpmd-fault1",
                "holdpmd-peek1-pmd",
                "holdpmd-inv0-inv1",
                "split-zero-vs-fault1");
        return Stream.of(Designs.LOCKED, Designs.XARRAY, Designs.LOCK_FREE)
                .flatMap(design -> EntryLockPrograms.general().stream()
                        .filter(program -> telling.contains(program.id()))
                        .map(program -> everyInterleaving(design.hashed(), program, Expectation.holds())));
    }

    /** Nobody waits for a thread that has stopped but for what it holds: so without a lock around the tree, and only so. */
    private static Stream<Claim> stopped() {
        Stream<Claim> without = EntryLockPrograms.withStops().stream()
                .map(program -> everyInterleaving(Designs.LOCK_FREE.subject(), program, Expectation.holds()));
        Stream<Claim> with = Stream.of(Designs.LOCKED_2017, Designs.LOCKED, Designs.XARRAY)
                .flatMap(design -> EntryLockPrograms.withStops().stream()
                        .filter(program -> program.id().equals("stop.grab-grab"))
                        .map(program -> everyInterleaving(design.subject(), program, Kinds.HELD_UP)));
        return Stream.concat(without, with);
    }

    private static Claim everyInterleaving(
            Subject<EntryLock> subject, Program<EntryLock> program, Expectation expectation) {
        return new Claim(subject, program, expectation, Claim.Lane.GATE, Engines.EXHAUSTIVE);
    }

    private static Stream<Claim> scarce(Design<EntryLock> design, List<ScarcePrograms> some) {
        return some.stream().flatMap(programs -> claims(design.subject(programs.memory()), programs.programs()));
    }

    private static <A> Stream<Claim> claims(Subject<A> subject, List<Program<A>> programs) {
        return programs.stream().map(program -> claim(subject, program));
    }

    private static Claim claim(Subject<?> subject, Program<?> program) {
        String id = subject.id() + "/" + program.id();
        Claim.Lane lane = Lanes.of(program);
        return new Claim(subject, program, KnownDefects.of(id), lane, Engines.ofDesign(id, lane));
    }
}
