// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.record;

/** A file that does not hold what it should. The message is one line for people. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a line for people. */
    public Unreadable(String message) {
        super(message);
    }
}
