// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.toy;

/** What the toy subjects implement. */
public interface Cell {

    /** Adds one and returns the sum. */
    long add();

    /** Does something in which two threads may get into each other's way. */
    void meet();
}
