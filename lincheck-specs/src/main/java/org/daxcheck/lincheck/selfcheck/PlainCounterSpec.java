// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.selfcheck;

import org.jetbrains.lincheck.datastructures.Operation;

/** The operations of a {@link PlainCounter}; its own sequential specification, because one thread cannot break it. */
public final class PlainCounterSpec {

    private final Counter counter = new PlainCounter();

    /** A fresh counter. Called by Lincheck. */
    public PlainCounterSpec() {}

    /** Counts. */
    @Operation
    public long increment() {
        return counter.increment();
    }
}
