// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

/** An API for tests of the engine: a number that goes up, and a gate at which one waits until it is opened. */
public interface Gate {

    /** Adds one; answers what it was before. */
    int next();

    /** Waits until the gate is open. */
    String pass();

    /** Opens the gate. */
    void open();
}
