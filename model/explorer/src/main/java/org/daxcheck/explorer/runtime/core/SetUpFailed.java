// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

/** The program's set-up, which runs alone, threw an exception: there is nothing to explore. */
public final class SetUpFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SetUpFailed(Throwable cause) {
        super("the set-up failed: " + cause, cause);
    }
}
