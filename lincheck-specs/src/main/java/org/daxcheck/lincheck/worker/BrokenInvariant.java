// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.worker;

import org.daxcheck.claim.Finding;

/** A check at quiescence that failed, with its name and what its violation is. */
final class BrokenInvariant extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String invariant;
    private final Finding.Kind kind;

    BrokenInvariant(String invariant, Finding.Kind kind, AssertionError cause) {
        super(cause.getMessage(), cause);
        this.invariant = invariant;
        this.kind = kind;
    }

    Finding.Kind kind() {
        return kind;
    }

    String invariant() {
        return invariant;
    }
}
