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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/** The hot paths: mapping and unmapping an idle page, pinning and unpinning a mapped one; alone, and by two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 15, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Paths {

    /** Two pages whose counts share no cache line, and no folio. */
    private static final int FAR = 64;

    /** The design. */
    @Param
    public Counted design = Counted.D1;

    private RefcountDesign idle = Counted.D1.make(1);
    private RefcountDesign mapped = Counted.D1.make(1);

    /** Which of two threads this is. */
    @State(Scope.Thread)
    public static class Who {
        private int page;

        /** Asks JMH. */
        @Setup
        public void page(ThreadParams thread) {
            page = thread.getThreadIndex() * FAR;
        }
    }

    /** Makes the devices. */
    @Setup
    public void fill() {
        idle = design.make(2 * FAR);
        mapped = design.make(2 * FAR);
        for (int page = 0; page <= FAR; page += FAR) {
            mapped.insertEntry(page);
            mapped.map(page);
        }
    }

    private static boolean map(RefcountDesign design, int page) {
        boolean done = design.map(page);
        design.unmap(page);
        return done;
    }

    private static boolean pin(RefcountDesign design, int page) {
        boolean done = design.pin(page);
        design.unpin(page);
        return done;
    }

    /** One thread maps and unmaps. */
    @Benchmark
    @Threads(1)
    public boolean mapAlone() {
        return map(idle, 0);
    }

    /** Two threads map and unmap a page each. */
    @Benchmark
    @Threads(2)
    public boolean mapTwoPages(Who who) {
        return map(idle, who.page);
    }

    /** One thread pins and unpins. */
    @Benchmark
    @Threads(1)
    public boolean pinAlone() {
        return pin(mapped, 0);
    }

    /** Two threads pin and unpin a page each. */
    @Benchmark
    @Threads(2)
    public boolean pinTwoPages(Who who) {
        return pin(mapped, who.page);
    }
}
