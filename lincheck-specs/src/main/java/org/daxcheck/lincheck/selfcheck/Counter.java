// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.selfcheck;

/** Counts. */
public interface Counter {

    /** Adds one and returns the sum. */
    long increment();
}
