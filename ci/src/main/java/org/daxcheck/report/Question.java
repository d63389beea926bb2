// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import org.daxcheck.claim.Claim;

/**
 * One claim put to one engine: the unit that is planned, answered by a ruling, and counted.
 *
 * @param claim what is claimed
 * @param engine the name of the engine that is asked
 */
public record Question(Claim claim, String engine) {

    @Override
    public String toString() {
        return claim.id() + " by " + engine;
    }
}
