// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

/** Something was learned that puts earlier decisions of the search in doubt: it begins again, knowing it. */
public final class Restart extends Exception {

    /** Why it begins again. */
    public Restart(String reason) {
        super(reason, null, false, false);
    }
}
