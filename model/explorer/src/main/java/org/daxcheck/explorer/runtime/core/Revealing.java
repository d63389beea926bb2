// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

/** State that is not in fields: a model object's, or a monitor's that goes with an object. */
public interface Revealing {

    /**
     * Called once when a running thread makes the object known to others: performs the operations that lead from the initial state
     * of its symbols to its present one.
     */
    void reveal(Strand strand);
}
