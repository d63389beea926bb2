// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

/** Thrown where a named property does not hold. The message begins with its name. */
final class BrokenProperty extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final Invariant invariant;

    BrokenProperty(Invariant invariant, String how) {
        super(invariant.name() + ": " + how);
        this.invariant = invariant;
    }

    Invariant invariant() {
        return invariant;
    }
}
