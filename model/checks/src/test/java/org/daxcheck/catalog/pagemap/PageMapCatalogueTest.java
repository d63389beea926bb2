// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.pagemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.daxcheck.catalog.Fault;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Program;
import org.daxcheck.fault.SeededBug;
import org.junit.jupiter.api.Test;

final class PageMapCatalogueTest {

    private final List<Claim> claims = new PageMapCatalogue().claims();

    @Test
    void the_catalogue_is_found_by_the_service_loader() {
        List<Catalogue> found = new ArrayList<>();
        ServiceLoader.load(Catalogue.class).forEach(found::add);
        assertThat(found).hasAtLeastOneElementOfType(PageMapCatalogue.class);
    }

    @Test
    void claim_ids_are_unique_among_all_catalogues_and_the_same_every_time() {
        List<String> everything = ServiceLoader.load(Catalogue.class).stream()
                .flatMap(catalogue -> catalogue.get().claims().stream())
                .map(Claim::id)
                .toList();
        assertThat(everything).doesNotHaveDuplicates().containsAll(ids(claims));
        assertThat(ids(new PageMapCatalogue().claims())).isEqualTo(ids(claims));
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
    void bugs_are_ordered_by_number() {
        assertThat(PageMapCatalogue.knownBugs())
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparingInt(KnownBug::number));
    }

    @Test
    void every_faulty_class_breaks_somewhere_and_holds_somewhere() {
        assertThat(Stream.of(
                                PageMapFaults.all(),
                                FileFaults.all(),
                                LayoutFaults.all(),
                                MappedFileFaults.all(),
                                SeededPageMapFaults.all(),
                                SeededFileFaults.all())
                        .flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(fault -> {
                    assertThat(fault.breaks()).isNotEmpty();
                    assertThat(fault.holds()).isNotEmpty();
                });
    }

    @Test
    void a_seeded_fault_is_found_as_its_class_says() {
        List<Fault> seeded = Stream.concat(SeededPageMapFaults.all().stream(), SeededFileFaults.all().stream())
                .toList();
        assertThat(seeded).isNotEmpty().allSatisfy(fault -> {
            Finding.Kind expected = fault.type().getAnnotation(SeededBug.class).expect();
            assertThat(fault.breaks())
                    .allSatisfy(claim -> assertThat(((Expectation.Breaks) claim.expectation()).kinds())
                            .containsExactly(expected));
        });
    }

    @Test
    void known_defects_name_claims_that_exist() {
        assertThat(ids(claims)).containsAll(PageMapDefects.claimIds());
    }

    private static List<String> ids(List<Claim> some) {
        return some.stream().map(Claim::id).toList();
    }
}
