// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.List;
import java.util.Optional;

/**
 * A source of claims, found by {@link java.util.ServiceLoader}. Implementations have a public constructor without
 * parameters, hold no mutable state and return the same claims, in the same order, every time.
 */
public interface Catalogue {

    /** All claims, ids unique. */
    List<Claim> claims();

    /**
     * The claim with an id; empty if there is none. A catalogue may know more claims than it lists. An engine that loads the code under
     * test anew for each claim asks for one at a time, and a catalogue that makes many does well to make that one alone.
     */
    default Optional<Claim> claim(String id) {
        return claims().stream().filter(claim -> claim.id().equals(id)).findFirst();
    }
}
