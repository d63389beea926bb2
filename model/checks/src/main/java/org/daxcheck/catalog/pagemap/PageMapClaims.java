// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daxcheck.api.FolioRefs;
import org.daxcheck.api.KillableRef;
import org.daxcheck.api.PageMaps;
import org.daxcheck.api.PrivatePages;
import org.daxcheck.catalog.Engines;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;
import org.daxcheck.port.folio.PrivateMemory;
import org.daxcheck.port.folio.RequestedFolios;
import org.daxcheck.port.folio.SketchedFolios;
import org.daxcheck.port.folio.WarningFolios;
import org.daxcheck.port.pagemap.MemremapPages;
import org.daxcheck.port.pagemap.ZoneDevicePages;
import org.daxcheck.port.percpuref.AtomicRef;
import org.daxcheck.port.percpuref.LockedRef;
import org.daxcheck.port.percpuref.PercpuRef;
import org.daxcheck.scenario.pagemap.FolioPrograms;
import org.daxcheck.scenario.pagemap.PageMapPrograms;
import org.daxcheck.scenario.pagemap.PrivatePrograms;
import org.daxcheck.scenario.pagemap.RefPrograms;

/** Every design with every program that it understands, and what is known to be wrong. */
final class PageMapClaims {

    /** Subjects that differ from others in their counts only, and the claims that take longest. */
    private static final Set<String> NIGHT = Set.of(
            "percpu-ref/tryget-vs-kill",
            "percpu-ref/many-vs-kill",
            "locked-ref",
            "memremap-percpu",
            "memremap-locked",
            "folios-percpu",
            "folios-locked",
            "zone-device-pages",
            "dax-file/load-vs-write",
            "dax-file-2017/load-vs-write",
            "dax-file-2017/fsync-vs-store",
            "dax-file/punch-vs-pmd-store",
            "dax-file-2017/punch-vs-pmd-store");

    private PageMapClaims() {}

    static Stream<Claim> all() {
        return Stream.of(refs(), maps(), folios(), pages(), FileClaims.all()).flatMap(claims -> claims);
    }

    private static Stream<Claim> refs() {
        return Stream.of(
                        subject(
                                "percpu-ref",
                                KillableRef.class,
                                PercpuRef::checking,
                                "lib/percpu-refcount.c, Linux 6.0."),
                        subject("atomic-ref", KillableRef.class, AtomicRef::checking, "Count and state in one word."),
                        subject("locked-ref", KillableRef.class, LockedRef::checking, "Count and state under a lock."))
                .flatMap(subject -> claims(subject, RefPrograms.all()));
    }

    private static Stream<Claim> maps() {
        Subject<PageMaps> memremap = subject(
                "memremap", PageMaps.class, MemremapPages::new, "Linux 5.17, put right: each page holds a reference.");
        Subject<PageMaps> percpu = subject(
                "memremap-percpu", PageMaps.class, MemremapPages::percpu, "The same with counts of processors.");
        Subject<PageMaps> locked =
                subject("memremap-locked", PageMaps.class, MemremapPages::locked, "The same with counts under a lock.");
        Subject<PageMaps> zone = subject(
                "zone-device-pages",
                PageMaps.class,
                ZoneDevicePages::new,
                "Linux 4.11, removed in a later order: each reference to a page is one to its page map.");
        return Stream.of(
                        claims(memremap, PageMapPrograms.all()),
                        claims(memremap, List.of(PageMapPrograms.cachedMany())),
                        claims(percpu, small(PageMapPrograms.all())),
                        claims(locked, PageMapPrograms.all()),
                        claims(zone, PageMapPrograms.all()),
                        GuardedClaims.all())
                .flatMap(claims -> claims);
    }

    private static Stream<Claim> folios() {
        Subject<FolioRefs> huge = subject(
                "folios-huge", FolioRefs.class, RequestedFolios::huge, "One folio of two pages, counted by its head.");
        Subject<FolioRefs> sketch = subject(
                "folios-sketch",
                FolioRefs.class,
                SketchedFolios::new,
                "pgmap_get_folio as sketched in September 2022.");
        Stream<Claim> small = Stream.of(
                        subject(
                                "folios",
                                FolioRefs.class,
                                RequestedFolios::new,
                                "A busy folio holds a reference to its page map."),
                        subject(
                                "folios-percpu",
                                FolioRefs.class,
                                RequestedFolios::percpu,
                                "The same with a count of processors."),
                        subject(
                                "folios-locked",
                                FolioRefs.class,
                                RequestedFolios::locked,
                                "The same with a count under a lock."),
                        sketch,
                        subject(
                                "folios-sketch-pfn",
                                FolioRefs.class,
                                WarningFolios::new,
                                "The same to the letter: by frame number, and removal is not to be raced with."))
                .flatMap(subject -> claims(subject, FolioPrograms.small()));
        return Stream.concat(small, claims(huge, FolioPrograms.huge()));
    }

    private static Stream<Claim> pages() {
        return claims(
                subject(
                        "private-pages",
                        PrivatePages.class,
                        PrivateMemory::new,
                        "Linux 6.1: a page that is handed out holds a reference to its page map."),
                PrivatePrograms.all());
    }

    /** What can be searched through to the end where each count is several words. */
    private static List<Program<PageMaps>> small(List<Program<PageMaps>> programs) {
        Set<String> some = Set.of("get-vs-unmap", "put-vs-unmap", "gup-vs-gup", "remap-vs-get", "failing-remap");
        return programs.stream().filter(program -> some.contains(program.id())).toList();
    }

    static <A> Subject<A> subject(String id, Class<A> api, Supplier<? extends A> maker, String about) {
        return new Subject<>(id, api, maker, about);
    }

    /** What a subject claims about each of these programs. */
    static <A> Stream<Claim> claims(Subject<A> subject, List<Program<A>> programs) {
        return programs.stream().map(program -> claim(subject, program));
    }

    private static Claim claim(Subject<?> subject, Program<?> program) {
        String id = subject.id() + "/" + program.id();
        Expectation expectation = PageMapDefects.of(id);
        Claim.Lane lane = NIGHT.contains(subject.id()) || NIGHT.contains(id) ? Claim.Lane.SOAK : Claim.Lane.GATE;
        return new Claim(subject, program, expectation, lane, Engines.EXHAUSTIVE);
    }
}
