// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.catalog.bug.KnownBugs;
import org.daxcheck.catalog.pagemap.PageMapCatalogue;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Program;
import org.daxcheck.fault.HistoricalBug;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.port.entrylock.xarray.XarrayEntries;
import org.daxcheck.scenario.EntryLockPrograms;
import org.daxcheck.scenario.PageLockPrograms;
import org.daxcheck.scenario.ScarcePrograms;
import org.junit.jupiter.api.Test;

final class EntryLockCatalogueTest {

    private static final Path BUGS = Path.of("docs", "bugs");

    private final List<Claim> claims = new EntryLockCatalogue().claims();
    private final List<Claim> everything = Stream.of(new EntryLockCatalogue(), new PageMapCatalogue())
            .flatMap(catalogue -> catalogue.claims().stream())
            .toList();

    @Test
    void the_catalogue_is_found_by_the_service_loader() {
        List<Catalogue> found = new ArrayList<>();
        ServiceLoader.load(Catalogue.class).forEach(found::add);
        assertThat(found).hasAtLeastOneElementOfType(EntryLockCatalogue.class);
    }

    @Test
    void claim_ids_are_unique_and_the_same_every_time() {
        List<String> ids = claims.stream().map(Claim::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(new EntryLockCatalogue().claims()).extracting(Claim::id).isEqualTo(ids);
    }

    @Test
    void every_subject_answers_for_the_interface_that_its_programs_call() {
        assertThat(claims).allSatisfy(claim -> {
            Program<?> program = (Program<?>) claim.scenario();
            assertThat(claim.subject().api()).isEqualTo(program.api());
            assertThat(claim.subject().fresh())
                    .isInstanceOf(program.api())
                    .isNotSameAs(claim.subject().fresh());
        });
    }

    @Test
    void every_bug_has_its_page_and_a_claim_that_must_find_it() {
        assertThat(KnownBugs.all()).isNotEmpty().allSatisfy(bug -> {
            String page = read(BUGS.resolve(bug.name() + ".md"));
            assertThat(bug.page()).isEqualTo("model/checks/docs/bugs/" + bug.name() + ".md");
            assertThat(page).startsWith("# " + bug.name() + "\n").contains("**Bug " + bug.number() + " ");
            assertThat(bug.claims()).isNotEmpty().allSatisfy(claim -> {
                assertThat(claim.expectation()).isInstanceOf(Expectation.Breaks.class);
                assertThat(everything).extracting(Claim::id).contains(claim.id());
            });
            assertThat(page).contains("ci/daxcheck check " + bug.claims().get(0).id() + "\n");
        });
    }

    @Test
    void every_bug_is_repaired_and_the_repair_holds_in_each_scenario_that_shows_the_bug() {
        assertThat(KnownBugs.all()).allSatisfy(bug -> {
            assertThat(bug.repairs())
                    .extracting(claim -> claim.scenario().id())
                    .containsExactlyElementsOf(bug.claims().stream()
                            .map(claim -> claim.scenario().id())
                            .toList());
            assertThat(bug.repairs()).allSatisfy(claim -> {
                assertThat(claim.expectation()).isEqualTo(Expectation.holds());
                assertThat(claim.engines()).isEqualTo(Engines.EXHAUSTIVE);
                assertThat(claim.subject().fresh()).isNotInstanceOf(bug.subject());
            });
        });
    }

    @Test
    void every_page_has_its_bug() throws IOException {
        try (Stream<Path> pages = Files.list(BUGS)) {
            assertThat(pages.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(KnownBugs.all().stream()
                            .map(bug -> bug.name() + ".md")
                            .toList());
        }
    }

    @Test
    void a_page_is_plain_text() throws IOException {
        try (Stream<Path> pages = Files.list(BUGS)) {
            assertThat(pages.flatMap(page -> read(page).lines()))
                    .allMatch(line -> line.chars().allMatch(c -> c == '·' || c == '\t' || (c >= ' ' && c < 127)));
        }
    }

    @Test
    void every_faulty_class_holds_somewhere_too() {
        assertThat(Faults.all()).allSatisfy(fault -> assertThat(fault.holds()).isNotEmpty());
        assertThat(SeededFaults.all())
                .allSatisfy(fault -> assertThat(fault.holds()).isNotEmpty());
    }

    @Test
    void a_seeded_fault_is_found_as_its_class_says() {
        assertThat(SeededFaults.all()).isNotEmpty().allSatisfy(fault -> {
            Finding.Kind expected = fault.type().getAnnotation(SeededBug.class).expect();
            assertThat(fault.breaks())
                    .isNotEmpty()
                    .allSatisfy(claim -> assertThat(((Expectation.Breaks) claim.expectation()).kinds())
                            .containsExactly(expected));
            assertThat(claims).extracting(Claim::id).containsAll(ids(fault.breaks()));
        });
    }

    @Test
    void bugs_are_ordered_by_number() {
        assertThat(KnownBugs.all()).isSortedAccordingTo(Comparator.comparingInt(KnownBug::number));
    }

    @Test
    void a_fault_names_the_fix_that_its_page_names() {
        assertThat(KnownBugs.all())
                .filteredOn(bug -> bug.subject().isAnnotationPresent(HistoricalBug.class))
                .isNotEmpty()
                .allSatisfy(bug -> assertThat(read(BUGS.resolve(bug.name() + ".md")))
                        .contains("\""
                                + bug.subject()
                                        .getAnnotation(HistoricalBug.class)
                                        .fix() + "\""));
    }

    @Test
    void the_gate_lane_names_programs_that_exist() {
        Stream<ScarcePrograms> scarce =
                Stream.concat(EntryLockPrograms.scarce().stream(), EntryLockPrograms.scarceWithHolePages().stream());
        Stream<? extends Program<?>> everything = Stream.of(
                        EntryLockPrograms.general().stream(),
                        EntryLockPrograms.withHolePages().stream(),
                        scarce.flatMap(some -> some.programs().stream()),
                        PageLockPrograms.all().stream())
                .flatMap(programs -> programs);
        List<String> programs = everything.map(program -> program.id()).toList();
        assertThat(programs).containsAll(Lanes.gatePrograms());
    }

    @Test
    void known_defects_name_claims_that_exist() {
        assertThat(claims.stream().map(Claim::id)).containsAll(KnownDefects.claimIds());
    }

    @Test
    void a_program_that_does_not_exist_is_refused() {
        Fault.Named<?> fault = Faults.entries(1).in(NoFault.class, settings -> new NoFault(settings));
        assertThatThrownBy(() -> fault.breaks(Kinds.LOST, "no-such-program"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> ids(List<Claim> some) {
        return some.stream().map(Claim::id).toList();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class NoFault extends XarrayEntries {
        NoFault(EntryLockSettings settings) {
            super(settings);
        }
    }
}
