// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog.design;

import java.util.List;
import org.daxcheck.claim.Claim;
import org.daxcheck.scenario.design.DesignPrograms;

/**
 * One claim of the comparison: a design, in one program, under assumptions.
 *
 * @param design the id of the design
 * @param about the design in one sentence
 * @param invariant what is judged, for example {@code I1}
 * @param hasty whether pins are made without holding the page table still, which the other claims take for granted
 * @param program the id of the program without assumptions
 * @param assumptions the short names of what is assumed beyond the ordinary, in alphabetical order
 * @param claim what engines are asked
 */
public record DesignClaim(
        String design,
        String about,
        String invariant,
        boolean hasty,
        String program,
        List<String> assumptions,
        Claim claim) {

    /** Copies the list. */
    public DesignClaim {
        assumptions = List.copyOf(assumptions);
    }

    /** Whether this is the claim that the design serves at all: without it, what else holds of the design holds of nothing. */
    public boolean isOfUse() {
        return program.equals(DesignPrograms.USE) && assumptions.isEmpty();
    }
}
