// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.port.design.busy.BusyPage;
import org.daxcheck.scenario.design.DesignProgram;
import org.daxcheck.scenario.design.DesignPrograms;
import org.daxcheck.scenario.design.DesignTrial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DesignCatalogueTest {

    private final List<DesignClaim> known = DesignCatalogue.known();

    @AfterEach
    void forget() {
        System.clearProperty(Outsider.PROPERTY);
    }

    @Test
    void claim_ids_are_unique_and_the_same_every_time() {
        List<String> ids =
                new DesignCatalogue().claims().stream().map(Claim::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(new DesignCatalogue().claims()).extracting(Claim::id).isEqualTo(ids);
    }

    @Test
    void every_design_is_held_against_every_invariant() {
        Set<String> asked = known.stream()
                .map(claim -> claim.design() + " " + claim.invariant())
                .collect(Collectors.toSet());
        for (DesignSubject design : AllDesigns.SUBJECTS) {
            for (String invariant : DesignCatalogue.invariants().keySet()) {
                assertThat(asked).contains(design.id() + " " + invariant);
            }
        }
    }

    @Test
    void every_expected_break_is_a_claim_and_every_other_claim_holds() {
        for (DesignSubject design : AllDesigns.SUBJECTS) {
            List<String> broken = known.stream()
                    .filter(claim -> claim.design().equals(design.id()))
                    .map(DesignClaim::claim)
                    .filter(claim -> claim.expectation() instanceof Expectation.Breaks)
                    .map(claim -> claim.scenario().id())
                    .toList();
            assertThat(broken).containsExactlyInAnyOrderElementsOf(ExpectedBreaks.of(design.id()));
        }
    }

    /**
     * A program that no design breaks shows nothing about those that it upholds. What only a design that does nothing breaks is shown to
     * break in {@code WorldTest}.
     */
    @Test
    void every_program_is_broken_by_a_design() {
        Set<String> broken = AllDesigns.SUBJECTS.stream()
                .flatMap(design -> ExpectedBreaks.of(design.id()).stream())
                .collect(Collectors.toSet());
        assertThat(DesignPrograms.all())
                .extracting(DesignProgram::id)
                .filteredOn(program -> !broken.contains(program))
                .containsExactly("i5-use-teardown");
    }

    @Test
    void the_gate_lane_names_claims_that_exist() {
        assertThat(known.stream().map(claim -> claim.claim().id())).containsAll(ExpectedBreaks.GATE);
        assertThat(ExpectedBreaks.GATE).isNotEmpty();
    }

    @Test
    void a_fresh_subject_is_a_trial_of_its_own() {
        assertThat(known)
                .allSatisfy(claim -> assertThat(claim.claim().subject().fresh())
                        .isInstanceOf(DesignTrial.class)
                        .isNotSameAs(claim.claim().subject().fresh()));
    }

    @Test
    void a_class_that_the_property_names_is_held_against_every_program_under_every_assumption() {
        System.setProperty(Outsider.PROPERTY, BusyPage.class.getName());
        List<DesignClaim> outside = DesignCatalogue.outside();
        assertThat(outside).hasSizeGreaterThan(20).allSatisfy(claim -> {
            assertThat(claim.design()).isEqualTo("BusyPage");
            assertThat(claim.claim().expectation()).isEqualTo(Expectation.holds());
        });
        List<String> all = new ArrayList<>();
        new DesignCatalogue().claims().forEach(claim -> all.add(claim.id()));
        assertThat(all)
                .containsAll(outside.stream().map(claim -> claim.claim().id()).toList());
    }

    @Test
    void a_class_that_is_no_design_is_refused_in_words() {
        System.setProperty(Outsider.PROPERTY, "org.example.Nothing");
        assertThatThrownBy(DesignCatalogue::outside).hasMessageContaining("no class is called org.example.Nothing");
        System.setProperty(Outsider.PROPERTY, "java.lang.String");
        assertThatThrownBy(DesignCatalogue::outside).hasMessageContaining("does not implement RefcountDesign");
    }

    @Test
    void without_the_property_there_is_no_outsider() {
        assertThat(DesignCatalogue.outside()).isEmpty();
    }

    @Test
    void a_teardown_that_hangs_ends_the_search_only_where_ending_is_judged() {
        assertThat(breaks("d8-keeps", "i5-fault-teardown").enough()).isTrue();
        assertThat(breaks("d8-keeps", "i1-fault-teardown").enough()).isFalse();
        assertThat(breaks("d8-keeps", "i3-pin-evict").enough()).isTrue();
    }

    private static Expectation.Breaks breaks(String design, String program) {
        return (Expectation.Breaks) ExpectedBreaks.of(design, program);
    }
}
