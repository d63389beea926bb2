// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.fixture.OwnWords;
import org.daxcheck.report.Golden;
import org.daxcheck.report.kernel.KernelText;
import org.daxcheck.report.text.FindingText;
import org.daxcheck.report.text.ReplayText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What breaks the designs that the discussions turned on, as one would paste it into a mail. */
final class DesignTracesTest {

    @ParameterizedTest
    @CsvSource({
        "d5, d5/i1-pin-outlives-entry",
        "d6, d6/i3-pin-evict",
        "d7, d7/i1-fault-teardown",
        "d2, d2/i5-truncate-teardown"
    })
    void what_breaks_a_design_can_be_pasted_into_a_mail(String design, String id) throws InterruptedException {
        List<Claim> claim = DesignCatalogue.known().stream()
                .map(DesignClaim::claim)
                .filter(one -> one.id().equals(id))
                .toList();
        Ruling ruling = Objects.requireNonNull(Outside.rulings(claim).get(id));
        List<String> lines = KernelText.lines(ruling, ReplayText.OF_CLAIM);

        assertThat(lines.get(lines.size() - 1)).startsWith("ci/daxcheck replay " + id + "@");
        Golden.check("kernel/design-" + design + ".txt", lines.subList(0, lines.lastIndexOf("---")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i1-fault-teardown", "i2-fault-fault", "i3-pin-evict"})
    void a_design_from_outside_is_told_in_its_own_words_and_not_in_those_of_the_world_around(String program)
            throws InterruptedException {
        Ruling ruling = Outside.rulings(
                        OwnWords.class, claim -> claim.claim().scenario().id().equals(program))
                .get("OwnWords/" + program);
        List<String> lines = KernelText.lines(Objects.requireNonNull(ruling), ReplayText.OF_CLAIM);
        List<String> story = lines.subList(0, lines.lastIndexOf("---"));

        assertThat(story)
                .anyMatch(line -> line.matches(".*<OwnWords[.](counts\\[[01]]|faults\\[[01]]|alive) .*"))
                .noneMatch(line -> line.matches(".*(Atomic|Lock|Ghost|PageTables|World|#).*"));
        Golden.check("kernel/outside-" + program + ".txt", story);
    }

    @Test
    void in_columns_the_world_around_is_told_by_the_names_of_its_parts() throws InterruptedException {
        Ruling ruling = Outside.rulings(
                        OwnWords.class, claim -> claim.claim().scenario().id().equals("i3-pin-evict"))
                .get("OwnWords/i3-pin-evict");
        String columns = String.join("\n", FindingText.lines(Objects.requireNonNull(ruling), ReplayText.OF_CLAIM));

        assertThat(columns)
                .containsPattern("OwnWords#\\d+[.]counts\\[0] [+] 1, was 1 +OwnWords[.]java:\\d+")
                .containsPattern("locks PageTables#\\d+[.]locks\\[0] +PageTables[.]java:\\d+")
                .containsPattern("Ghost#\\d+[.]pins\\[0] ")
                .doesNotContain("Atomic");
    }
}
