// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/** Pairs for threads, and for what runs tasks on threads. */
@SuppressWarnings({
    "NonAtomicVolatileUpdate", // races are the subject
    "NonAtomicOperationOnVolatileField",
    "FutureReturnValueIgnored",
    "LockNotBeforeTry", // the subjects do not throw while they hold a lock
    "CheckReturnValue",
    "WaitNotInLoop"
})
public final class ThreadPairs {

    private static int counter;
    private volatile int shared;

    private ThreadPairs() {}

    /** A body that may throw what threads throw. */
    private interface Step {
        void run() throws InterruptedException, ExecutionException;
    }

    private static Runnable body(Step step) {
        return () -> {
            try {
                step.run();
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        };
    }

    private static List<Runnable> both(Runnable body) {
        return List.of(body, body);
    }

    private static void check(boolean condition) {
        if (!condition) {
            throw new AssertionError("broken");
        }
    }

    private static synchronized int lockedStep() {
        return ++counter;
    }

    private static int step() {
        return ++counter;
    }

    private static void distinct(AtomicInteger seen, int number) {
        int bit = 1 << number;
        check((seen.getAndUpdate(bits -> bits | bit) & bit) == 0);
    }

    /** The monitor of a class. */
    public static List<Runnable> staticMonitorGood() {
        counter = 0;
        AtomicInteger seen = new AtomicInteger();
        return both(() -> distinct(seen, lockedStep()));
    }

    public static List<Runnable> staticMonitorBad() {
        counter = 0;
        AtomicInteger seen = new AtomicInteger();
        return both(() -> distinct(seen, step()));
    }

    private static List<Runnable> starts(boolean each) {
        Thread known = new Thread(() -> {});
        AtomicInteger starters = new AtomicInteger();
        return both(() -> {
            if (each || starters.getAndIncrement() == 0) {
                known.start();
            }
        });
    }

    /** One of two starts a thread that both know. */
    public static List<Runnable> startedOnceGood() {
        return starts(false);
    }

    public static List<Runnable> startedOnceBad() {
        return starts(true);
    }

    private List<Runnable> joins(boolean early) {
        Thread known = new Thread(() -> shared = 1);
        Thread joiner = new Thread(body(() -> {
            known.join();
            check(shared == 1);
        }));
        return List.of(() -> {
            Thread first = early ? joiner : known;
            first.start();
            (early ? known : joiner).start();
        });
    }

    /** Who joins a thread before it is started does not wait. */
    public static List<Runnable> joinAfterStartGood() {
        return new ThreadPairs().joins(false);
    }

    public static List<Runnable> joinAfterStartBad() {
        return new ThreadPairs().joins(true);
    }

    private static List<Runnable> untilInterrupted(boolean interrupts) {
        return List.of(() -> {
            Thread looper = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
            });
            looper.start();
            if (interrupts) {
                looper.interrupt();
            }
        });
    }

    /** The usual loop of a thread that is ended by an interrupt. */
    public static List<Runnable> untilInterruptedGood() {
        return untilInterrupted(true);
    }

    public static List<Runnable> untilInterruptedBad() {
        return untilInterrupted(false);
    }

    private static List<Runnable> daemon(boolean daemon) {
        return List.of(() -> {
            Thread sleeper = new Thread(LockSupport::park);
            sleeper.setDaemon(daemon);
            sleeper.start();
        });
    }

    public static List<Runnable> daemonGood() {
        return daemon(true);
    }

    public static List<Runnable> daemonBad() {
        return daemon(false);
    }

    /** An interrupt that comes before the lock is asked for counts too. */
    private static List<Runnable> interruptible(boolean interrupts) {
        ReentrantLock mutex = new ReentrantLock();
        return List.of(() -> {
            if (interrupts) {
                Thread.currentThread().interrupt();
            }
            boolean cut = false;
            try {
                mutex.lockInterruptibly();
                mutex.unlock();
            } catch (InterruptedException e) {
                cut = !Thread.currentThread().isInterrupted();
            }
            check(cut);
        });
    }

    public static List<Runnable> interruptibleGood() {
        return interruptible(true);
    }

    public static List<Runnable> interruptibleBad() {
        return interruptible(false);
    }

    private static List<Runnable> monitorInterrupt(boolean interrupts) {
        Object mutex = new Object();
        return List.of(() -> {
            Thread sleeper = new Thread(() -> {
                synchronized (mutex) {
                    try {
                        mutex.wait();
                    } catch (InterruptedException e) {
                        check(!Thread.interrupted());
                    }
                }
            });
            sleeper.start();
            if (interrupts) {
                sleeper.interrupt();
            }
        });
    }

    public static List<Runnable> monitorInterruptGood() {
        return monitorInterrupt(true);
    }

    public static List<Runnable> monitorInterruptBad() {
        return monitorInterrupt(false);
    }

    private static List<Runnable> upgrade(boolean validates) {
        int[] word = new int[1];
        StampedLock mutex = new StampedLock();
        AtomicInteger ended = new AtomicInteger();
        return both(() -> {
            long read = mutex.readLock();
            int seen = word[0];
            mutex.unlockRead(read);
            long stamp = mutex.writeLock();
            word[0] = (validates ? word[0] : seen) + 1;
            long reads = mutex.tryConvertToReadLock(stamp);
            check(ended.incrementAndGet() < 2 || word[0] == 2);
            mutex.unlock(reads);
        });
    }

    public static List<Runnable> upgradeGood() {
        return upgrade(true);
    }

    public static List<Runnable> upgradeBad() {
        return upgrade(false);
    }

    private static List<Runnable> phaser(int parties) {
        ThreadPairs pairs = new ThreadPairs();
        Phaser phaser = new Phaser(parties);
        return List.of(
                () -> {
                    pairs.shared = 1;
                    phaser.arrive();
                },
                () -> {
                    phaser.arriveAndAwaitAdvance();
                    check(pairs.shared == 1);
                });
    }

    public static List<Runnable> phaserGood() {
        return phaser(2);
    }

    public static List<Runnable> phaserBad() {
        return phaser(1);
    }

    private static List<Runnable> pool(Callable<? extends ExecutorService> maker, boolean waits) {
        return List.of(body(() -> {
            ExecutorService pool = made(maker);
            int[] box = new int[1];
            Future<?> task = pool.submit(() -> box[0] = 1);
            if (waits) {
                task.get();
            }
            check(box[0] == 1);
            pool.shutdown();
        }));
    }

    private static ExecutorService made(Callable<? extends ExecutorService> maker) {
        try {
            return maker.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static List<Runnable> fixedPoolGood() {
        return pool(() -> Executors.newFixedThreadPool(2), true);
    }

    public static List<Runnable> fixedPoolBad() {
        return pool(() -> Executors.newFixedThreadPool(2), false);
    }

    public static List<Runnable> singlePoolGood() {
        return pool(Executors::newSingleThreadExecutor, true);
    }

    public static List<Runnable> singlePoolBad() {
        return pool(Executors::newSingleThreadExecutor, false);
    }

    public static List<Runnable> cachedPoolGood() {
        return pool(Executors::newCachedThreadPool, true);
    }

    public static List<Runnable> cachedPoolBad() {
        return pool(Executors::newCachedThreadPool, false);
    }

    private static List<Runnable> scheduled(boolean waits) {
        return List.of(body(() -> {
            ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
            int[] box = new int[1];
            Future<?> task = pool.schedule(() -> box[0] = 1, 1, TimeUnit.SECONDS);
            if (waits) {
                task.get();
            } else {
                TimeUnit.SECONDS.sleep(2);
            }
            check(box[0] == 1);
            pool.shutdown();
        }));
    }

    public static List<Runnable> scheduledGood() {
        return scheduled(true);
    }

    public static List<Runnable> scheduledBad() {
        return scheduled(false);
    }

    /** A pool that nobody shuts down keeps the program alive. */
    public static List<Runnable> shutdownGood() {
        return pool(() -> Executors.newFixedThreadPool(1), true);
    }

    public static List<Runnable> shutdownBad() {
        return List.of(
                body(() -> Executors.newFixedThreadPool(1).submit(() -> {}).get()));
    }

    /** A task that waits for another one, in a pool with one thread. */
    public static List<Runnable> starvationBad() {
        return List.of(body(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            pool.submit(() -> pool.submit(() -> 1).get()).get();
            pool.shutdown();
        }));
    }

    private static List<Runnable> future(boolean completes) {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        return List.of(
                () -> {
                    if (completes) {
                        future.complete(1);
                    }
                },
                body(() -> check(future.thenApply(one -> one + 1).get() == 2)));
    }

    public static List<Runnable> futureGood() {
        return future(true);
    }

    public static List<Runnable> futureBad() {
        return future(false);
    }

    private static List<Runnable> async(boolean waits) {
        return List.of(body(() -> {
            int[] box = new int[1];
            CompletableFuture<Void> future = CompletableFuture.runAsync(() -> box[0] = 1);
            if (waits) {
                future.join();
            }
            check(box[0] == 1);
        }));
    }

    public static List<Runnable> asyncGood() {
        return async(true);
    }

    public static List<Runnable> asyncBad() {
        return async(false);
    }
}
