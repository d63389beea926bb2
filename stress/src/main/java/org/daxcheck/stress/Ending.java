// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import org.daxcheck.claim.Evidence.Reach;

/**
 * Why no more results come in.
 *
 * @param reach how far a test got whose results are not all there
 * @param reason in words
 */
record Ending(Reach reach, String reason) {

    /** Everything planned is there. */
    static final Ending COMPLETE = new Ending(Reach.SAMPLED, "");

    /** Somebody, or the budget, stopped the engine. */
    static Ending stopped(String reason) {
        return new Ending(Reach.ABANDONED, reason);
    }

    /** The host, a machine that it forked, or a file was lost. */
    static Ending lost(String reason) {
        return new Ending(Reach.FAILED, reason);
    }
}
