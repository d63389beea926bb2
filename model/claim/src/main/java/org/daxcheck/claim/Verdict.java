// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

/** What the evidence says about a claim, whatever was expected. */
public enum Verdict {
    /** Every interleaving within the stated bounds was seen, and none breaks the claim. */
    UPHELD,
    /** A sample of interleavings, as large as was asked for, does not break the claim. Not a proof. */
    UNREFUTED,
    /** An interleaving breaks the claim. */
    BROKEN,
    /** The budget ended, a bound did not close, or nothing ran. */
    UNDECIDED,
    /** The engine cannot run the claim on this machine; the notes say why. */
    SKIPPED;

    /** The verdict that evidence supports; no executions are never a pass. */
    public static Verdict of(Evidence evidence) {
        if (!evidence.findings().isEmpty()) {
            return BROKEN;
        }
        if (evidence.reach() == Evidence.Reach.SKIPPED) {
            return SKIPPED;
        }
        if (evidence.counts().executions() == 0) {
            return UNDECIDED;
        }
        return switch (evidence.reach()) {
            case EXHAUSTIVE, BOUNDED -> UPHELD;
            case SAMPLED -> UNREFUTED;
            case ABANDONED, FAILED, SKIPPED -> UNDECIDED;
        };
    }

    /** Whether every interleaving within the stated bounds was seen. */
    public boolean complete() {
        return this == UPHELD;
    }
}
