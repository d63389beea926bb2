// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.selfcheck;

/** Reads, adds and writes in three steps: right for one thread, wrong for two. */
public final class PlainCounter implements Counter {

    private long count;

    /** A counter at 0. */
    public PlainCounter() {}

    @Override
    public long increment() {
        count++;
        return count;
    }
}
