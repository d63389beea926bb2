// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

import java.util.List;

/**
 * A verdict held against the expectation.
 *
 * @param claim the claim
 * @param engine who was asked
 * @param evidence what was seen
 * @param verdict what that says
 * @param exitCode 0 if the verdict is as expected, else the code of the surprise
 */
public record Ruling(Claim claim, String engine, Evidence evidence, Verdict verdict, int exitCode) {

    /** The verdict differs from the expectation because the budget ended or nothing ran. */
    public static final int INCONCLUSIVE = 20;

    /** The machine let the engine down. */
    public static final int INFRASTRUCTURE = 75;

    /** A defect that must be found was not, or another was found in its place. */
    public static final int FAULT_NOT_FOUND = 22;

    /** Judges. */
    public static Ruling of(Claim claim, String engine, Evidence evidence) {
        Verdict verdict = Verdict.of(evidence);
        int exitCode = claim.expectation() instanceof Expectation.Breaks breaks
                ? broken(breaks, evidence, verdict)
                : held(evidence, verdict);
        return new Ruling(claim, engine, evidence, verdict, exitCode);
    }

    private static int broken(Expectation.Breaks breaks, Evidence evidence, Verdict verdict) {
        List<Finding> findings = evidence.findings();
        if (findings.stream().anyMatch(finding -> breaks.kinds().contains(finding.kind()))) {
            return 0;
        }
        return switch (verdict) {
            case SKIPPED -> 0;
            case UNDECIDED -> undecided(evidence);
            case UPHELD, UNREFUTED, BROKEN -> FAULT_NOT_FOUND;
        };
    }

    private static int held(Evidence evidence, Verdict verdict) {
        return switch (verdict) {
            case UPHELD, UNREFUTED, SKIPPED -> 0;
            case UNDECIDED -> undecided(evidence);
            case BROKEN ->
                evidence.findings().stream()
                        .mapToInt(finding -> finding.kind().exitCode())
                        .min()
                        .orElseThrow();
        };
    }

    private static int undecided(Evidence evidence) {
        return evidence.reach() == Evidence.Reach.FAILED ? INFRASTRUCTURE : INCONCLUSIVE;
    }

    /** Whether the gate may stay open as far as this ruling goes. */
    public boolean asExpected() {
        return exitCode == 0;
    }
}
