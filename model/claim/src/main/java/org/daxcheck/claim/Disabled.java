// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.claim;

/**
 * Thrown by a sequential specification for an operation that it cannot take in its present state, having changed nothing.
 *
 * <p>A history that ends with a pending operation which the specification would take is a violation; one whose pending
 * operations are all disabled is not (the criterion for stuck histories of Burckhardt et al., Line-Up, PLDI 2010).
 */
public final class Disabled extends RuntimeException {

    /**
     * Without a stack trace: it is an answer, not a failure.
     *
     * @param reason what the operation waits for
     */
    public Disabled(String reason) {
        super(reason, null, false, false);
    }
}
