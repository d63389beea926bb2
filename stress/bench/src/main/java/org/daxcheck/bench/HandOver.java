// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From an unlock to the run of a thread that slept for it.
 *
 * <p>Two threads chase each other around a ring of three locks: each locks the next one, then unlocks its own, and the next
 * one is always the other's. So nobody can take back what it has just unlocked, and every step sleeps. One operation is a
 * step of each thread: two hand-overs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class HandOver {

    private static final int RING = 3;

    /** A port, or {@code REENTRANT}. */
    @Param({"REENTRANT", "LOCKED", "REPAIRED", "XARRAY", "LOCK_FREE"})
    public String locks = "REENTRANT";

    private Ring ring = new Ring(index -> {}, index -> {});
    private Thread other = new Thread();
    private int mine;
    private volatile boolean stop;

    /** Three locks in a circle. */
    private record Ring(IntConsumer lock, IntConsumer unlock) {

        static Ring reentrant() {
            ReentrantLock[] locks = {new ReentrantLock(), new ReentrantLock(), new ReentrantLock()};
            return new Ring(index -> locks[index].lock(), index -> locks[index].unlock());
        }

        static Ring of(EntryLock entries) {
            long[] held = new long[RING];
            return new Ring(
                    index -> held[index] = entries.grab(index, EntrySize.PTE),
                    index -> entries.put(index, held[index]));
        }

        int step(int from) {
            int next = (from + 1) % RING;
            lock.accept(next);
            unlock.accept(from);
            return next;
        }
    }

    /** Starts the other thread, which holds the second lock; this one takes the first when it begins. */
    @Setup
    public void start() {
        ring = locks.equals("REENTRANT")
                ? Ring.reentrant()
                : Ring.of(Design.valueOf(locks).filled(RING));
        stop = false;
        mine = -1;
    }

    /** By the measured thread, since a ReentrantLock belongs to whoever locked it. */
    private void begin() {
        ring.lock().accept(0);
        mine = 0;
        CountDownLatch ready = new CountDownLatch(1);
        other = new Thread(() -> chase(ready), "the other thread");
        other.start();
        try {
            ready.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void chase(CountDownLatch ready) {
        int theirs = 1;
        ring.lock().accept(theirs);
        ready.countDown();
        while (!stop) {
            theirs = ring.step(theirs);
        }
        ring.unlock().accept(theirs);
    }

    /** A step of this thread, and with it one of the other. */
    @Benchmark
    public int twoHandOvers() {
        if (mine < 0) {
            begin();
        }
        mine = ring.step(mine);
        return mine;
    }

    /** Lets the other thread end: it waits for what this one holds. */
    @TearDown
    public void end() throws InterruptedException {
        stop = true;
        if (mine >= 0) {
            ring.unlock().accept(mine);
            other.join();
        }
    }
}
