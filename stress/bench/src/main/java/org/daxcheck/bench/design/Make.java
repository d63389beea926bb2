// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench.design;

import java.util.concurrent.TimeUnit;
import org.daxcheck.api.design.RefcountDesign;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Making a device: what it allocates ({@code gc.alloc.rate.norm}) is the memory of its pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 1, time = 1)
public class Make {

    /** How many pages the device has, so many that nothing else counts. */
    public static final int PAGES = 1 << 18;

    /** The design. */
    @Param
    public Counted design = Counted.D1;

    /** A device. */
    @Benchmark
    public RefcountDesign device() {
        return design.make(PAGES);
    }
}
