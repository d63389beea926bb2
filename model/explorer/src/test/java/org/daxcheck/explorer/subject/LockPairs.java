// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** For each construct a program that behaves, and as near to it as can be one that misbehaves. */
@SuppressWarnings({
    "NonAtomicVolatileUpdate", // races are the subject
    "WaitNotInLoop", // so are waits that trust their wake-up
    "NonAtomicOperationOnVolatileField",
    "ThreadPriorityCheck", // and spinning
    "FutureReturnValueIgnored",
    "CheckReturnValue",
    "LockNotBeforeTry", // the subjects do not throw while they hold a lock
    "ThreadLocalUsage",
    "UnusedVariable"
})
public final class LockPairs {
    private final Object lock = new Object();
    private volatile int shared;
    private volatile boolean ready;
    private boolean go;

    private LockPairs() {}

    private static List<Runnable> both(Runnable body) {
        return List.of(body, body);
    }

    private static void check(boolean condition) {
        if (!condition) {
            throw new AssertionError("broken");
        }
    }

    private synchronized void locked() {
        int seen = shared;
        shared = seen + 1;
        check(shared == seen + 1);
    }

    private void unlocked() {
        int seen = shared;
        shared = seen + 1;
        check(shared == seen + 1);
    }

    public static List<Runnable> synchronizedGood() {
        LockPairs pairs = new LockPairs();
        return both(pairs::locked);
    }

    public static List<Runnable> synchronizedBad() {
        LockPairs pairs = new LockPairs();
        return List.of(pairs::locked, pairs::unlocked);
    }

    private void await() {
        synchronized (lock) {
            while (!go) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private void release(boolean wake) {
        synchronized (lock) {
            go = true;
            if (wake) {
                lock.notifyAll();
            }
        }
    }

    public static List<Runnable> notifyGood() {
        LockPairs pairs = new LockPairs();
        return List.of(pairs::await, pairs::await, () -> pairs.release(true));
    }

    public static List<Runnable> notifyBad() {
        LockPairs pairs = new LockPairs();
        return List.of(pairs::await, () -> pairs.release(false));
    }

    private void awaitTurn(int turn) {
        synchronized (lock) {
            while (shared != turn) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private void announce(int turn, boolean all) {
        synchronized (lock) {
            shared = turn;
            if (all) {
                lock.notifyAll();
            } else {
                lock.notify();
            }
        }
    }

    /** Notifies all; the one for whom it is not meant goes back to sleep, and is woken in its turn. */
    public static List<Runnable> wakeOneGood() {
        LockPairs pairs = new LockPairs();
        return List.of(() -> pairs.awaitTurn(1), () -> pairs.announce(1, true));
    }

    /** The one notification may go to a thread that still waits for something else. */
    public static List<Runnable> wakeOneBad() {
        LockPairs pairs = new LockPairs();
        return List.of(
                () -> {
                    pairs.awaitTurn(1);
                    pairs.announce(2, true);
                },
                () -> pairs.awaitTurn(2),
                () -> pairs.announce(1, false));
    }

    public static List<Runnable> reentrantGood() {
        LockPairs pairs = new LockPairs();
        ReentrantLock mutex = new ReentrantLock();
        return both(() -> {
            mutex.lock();
            try {
                mutex.lock();
                pairs.unlocked();
                mutex.unlock();
            } finally {
                mutex.unlock();
            }
        });
    }

    public static List<Runnable> reentrantBad() {
        LockPairs pairs = new LockPairs();
        ReentrantLock mutex = new ReentrantLock();
        return both(() -> {
            boolean got = mutex.tryLock();
            pairs.unlocked();
            if (got) {
                mutex.unlock();
            }
        });
    }

    private static List<Runnable> condition(boolean wake) {
        ReentrantLock mutex = new ReentrantLock();
        Condition changed = mutex.newCondition();
        boolean[] done = new boolean[1];
        return List.of(
                () -> {
                    mutex.lock();
                    while (!done[0]) {
                        changed.awaitUninterruptibly();
                    }
                    mutex.unlock();
                },
                () -> {
                    mutex.lock();
                    done[0] = true;
                    if (wake) {
                        changed.signal();
                    }
                    mutex.unlock();
                });
    }

    public static List<Runnable> conditionGood() {
        return condition(true);
    }

    public static List<Runnable> conditionBad() {
        return condition(false);
    }

    private static List<Runnable> readWrite(boolean exclusive) {
        LockPairs pairs = new LockPairs();
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        return both(() -> {
            if (exclusive) {
                both.writeLock().lock();
                pairs.unlocked();
                both.writeLock().unlock();
            } else {
                both.readLock().lock();
                pairs.unlocked();
                both.readLock().unlock();
            }
        });
    }

    public static List<Runnable> readWriteGood() {
        return readWrite(true);
    }

    public static List<Runnable> readWriteBad() {
        return readWrite(false);
    }

    /** Keeps the read lock while the write lock is given back. */
    public static List<Runnable> downgradeGood() {
        LockPairs pairs = new LockPairs();
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        return both(() -> {
            both.writeLock().lock();
            int mine = pairs.shared + 1;
            pairs.shared = mine;
            both.readLock().lock();
            both.writeLock().unlock();
            check(pairs.shared == mine);
            both.readLock().unlock();
        });
    }

    private static List<Runnable> stamped(boolean validate) {
        int[] words = new int[2];
        StampedLock mutex = new StampedLock();
        return List.of(
                () -> {
                    long stamp = mutex.writeLock();
                    words[0]++;
                    words[1]++;
                    mutex.unlockWrite(stamp);
                },
                () -> {
                    long stamp = mutex.tryOptimisticRead();
                    int first = words[0];
                    int second = words[1];
                    if (stamp != 0 && (!validate || mutex.validate(stamp))) {
                        check(first == second);
                    }
                });
    }

    public static List<Runnable> stampedGood() {
        return stamped(true);
    }

    public static List<Runnable> stampedBad() {
        return stamped(false);
    }

    private static List<Runnable> semaphore(int permits) {
        LockPairs pairs = new LockPairs();
        Semaphore semaphore = new Semaphore(permits);
        return both(() -> {
            semaphore.acquireUninterruptibly();
            pairs.unlocked();
            semaphore.release();
        });
    }

    public static List<Runnable> semaphoreGood() {
        return semaphore(1);
    }

    public static List<Runnable> semaphoreBad() {
        return semaphore(2);
    }

    private static List<Runnable> latch(int count) {
        LockPairs pairs = new LockPairs();
        CountDownLatch latch = new CountDownLatch(count);
        return List.of(
                () -> {
                    pairs.shared = 1;
                    latch.countDown();
                },
                () -> {
                    try {
                        latch.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    check(pairs.shared == 1);
                });
    }

    public static List<Runnable> latchGood() {
        return latch(1);
    }

    public static List<Runnable> latchBad() {
        return latch(2);
    }

    private static List<Runnable> barrier(int parties) {
        LockPairs pairs = new LockPairs();
        CyclicBarrier barrier = new CyclicBarrier(parties);
        return both(() -> {
            try {
                barrier.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new AssertionError(e);
            }
            pairs.ready = true;
        });
    }

    public static List<Runnable> barrierGood() {
        return barrier(2);
    }

    public static List<Runnable> barrierBad() {
        return barrier(3);
    }

    private static List<Runnable> park(boolean checks) {
        LockPairs pairs = new LockPairs();
        return List.of(() -> {
            Thread sleeper = new Thread(() -> {
                if (!checks || !pairs.ready) {
                    LockSupport.park();
                }
            });
            sleeper.start();
            pairs.ready = true;
            if (checks) {
                LockSupport.unpark(sleeper);
            }
        });
    }

    public static List<Runnable> parkGood() {
        return park(true);
    }

    public static List<Runnable> parkBad() {
        return park(false);
    }

    private static List<Runnable> philosophers(boolean ordered) {
        Object left = new Object();
        Object right = new Object();
        return List.of(
                () -> {
                    synchronized (left) {
                        synchronized (right) {
                            check(true);
                        }
                    }
                },
                () -> {
                    synchronized (ordered ? left : right) {
                        synchronized (ordered ? right : left) {
                            check(true);
                        }
                    }
                });
    }

    public static List<Runnable> lockOrderGood() {
        return philosophers(true);
    }

    public static List<Runnable> lockOrderBad() {
        return philosophers(false);
    }

    private static List<Runnable> text(int permits) {
        Semaphore semaphore = new Semaphore(1);
        CountDownLatch latch = new CountDownLatch(1);
        return List.of(
                () -> {
                    semaphore.release(permits);
                    latch.countDown();
                },
                () -> check(!(semaphore + " " + latch).matches(".*= 3\\].*= 0\\]")));
    }

    /** Semaphores and latches tell their numbers as text, too. */
    public static List<Runnable> textGood() {
        return text(1);
    }

    public static List<Runnable> textBad() {
        return text(2);
    }
}
