// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

/** A check at quiescence that failed, with its name. */
final class BrokenInvariant extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String invariant;

    BrokenInvariant(String invariant, AssertionError cause) {
        super(cause.getMessage(), cause);
        this.invariant = invariant;
    }

    String invariant() {
        return invariant;
    }
}
