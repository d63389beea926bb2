// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench;

import java.util.concurrent.TimeUnit;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntrySize;
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

/** Locking and unlocking an entry that stands: alone, and by two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class GrabPut {

    /** So far apart that no node and no PMD is shared. */
    private static final int FAR = 1 << 12;

    /** The port. */
    @Param
    public Design design = Design.LOCKED;

    private EntryLock small = Design.LOCKED.empty();
    private EntryLock huge = Design.LOCKED.empty();

    /** Which of two threads this is. */
    @State(Scope.Thread)
    public static class Who {
        private int number;

        /** Asks JMH. */
        @Setup
        public void number(ThreadParams thread) {
            number = thread.getThreadIndex();
        }
    }

    /** Makes the mappings. */
    @Setup
    public void fill() {
        small = design.filled(FAR + 1);
        huge = design.huge();
    }

    private static long pair(EntryLock lock, long index, EntrySize size) {
        long held = lock.grab(index, size);
        lock.put(index, held);
        return held;
    }

    /** One thread, nobody else. */
    @Benchmark
    @Threads(1)
    public long alone() {
        return pair(small, 0, EntrySize.PTE);
    }

    /** Two threads, one entry. */
    @Benchmark
    @Threads(2)
    public long oneIndex() {
        return pair(small, 0, EntrySize.PTE);
    }

    /** Two threads, an entry each. */
    @Benchmark
    @Threads(2)
    public long twoIndices(Who who) {
        return pair(small, (long) who.number * FAR, EntrySize.PTE);
    }

    /** Two threads, one entry: one asks for the PMD, the other for a PTE inside it. */
    @Benchmark
    @Threads(2)
    public long smallInHuge(Who who) {
        return who.number == 0 ? pair(huge, 0, EntrySize.PMD) : pair(huge, 1, EntrySize.PTE);
    }
}
