// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.Golden;
import org.daxcheck.report.kernel.KernelText;
import org.daxcheck.report.text.ReplayText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
