// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench;

import java.util.concurrent.TimeUnit;
import org.daxcheck.api.EntryLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Looking up entries all over a tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class Lookup {

    /** Odd, so that the indices of a power of two are visited all, in an order that no prefetcher guesses. */
    private static final int STRIDE = 0x9E3779B1;

    /** The port. */
    @Param
    public Design design = Design.LOCKED;

    /** How many entries, a power of two. */
    @Param({"1", "1024", "1048576"})
    public int entries = 1;

    private EntryLock lock = Design.LOCKED.empty();
    private int next;

    /** Makes the tree. */
    @Setup
    public void fill() {
        lock = design.filled(entries);
    }

    /** One lookup. */
    @Benchmark
    public long lookup() {
        next += STRIDE;
        return lock.lookup(next & (entries - 1));
    }
}
