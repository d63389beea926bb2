// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench.design;

import java.util.concurrent.TimeUnit;
import org.daxcheck.api.design.RefcountDesign;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Teardown of a device that nobody uses any more. Each is torn down once, so each measurement is a single shot. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 20)
public class TearDown {

    /** The design. */
    @Param
    public Counted design = Counted.D1;

    /** How many pages the device has. */
    @Param({"1024", "262144"})
    public int pages = 1024;

    private RefcountDesign device = Counted.D1.make(1);

    /** Makes the device. */
    @Setup(Level.Iteration)
    public void make() {
        device = design.make(pages);
    }

    /** Tears it down. */
    @Benchmark
    public RefcountDesign tearDown() {
        device.tearDown();
        return device;
    }
}
