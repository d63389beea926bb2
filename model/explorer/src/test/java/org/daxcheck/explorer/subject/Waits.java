// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Waits with a time limit of ten seconds: somebody ends them, or nobody does. */
@SuppressWarnings({
    "WaitNotInLoop", // a wait that trusts its wake-up is the subject
    "LockNotBeforeTry",
    "CheckReturnValue"
})
public final class Waits {

    private static final long LIMIT = 10;

    private boolean done;

    private Waits() {}

    /** What may be interrupted. */
    private interface Step {
        void run() throws InterruptedException;
    }

    private static Runnable body(Step step) {
        return () -> {
            try {
                step.run();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        };
    }

    private static List<Runnable> waits(Step waits, boolean ends, Step end) {
        return ends ? List.of(body(waits), body(end)) : List.of(body(waits), () -> {});
    }

    private static List<Runnable> monitor(boolean ends) {
        Waits it = new Waits();
        return waits(
                () -> {
                    synchronized (it) {
                        if (!it.done) {
                            it.wait(LIMIT * 1000);
                        }
                    }
                },
                ends,
                () -> {
                    synchronized (it) {
                        it.done = true;
                        it.notifyAll();
                    }
                });
    }

    public static List<Runnable> monitorEnded() {
        return monitor(true);
    }

    public static List<Runnable> monitorNot() {
        return monitor(false);
    }

    private static List<Runnable> condition(boolean ends) {
        Waits it = new Waits();
        ReentrantLock mutex = new ReentrantLock();
        Condition changed = mutex.newCondition();
        return waits(
                () -> {
                    mutex.lock();
                    if (!it.done) {
                        changed.await(LIMIT, TimeUnit.SECONDS);
                    }
                    mutex.unlock();
                },
                ends,
                () -> {
                    mutex.lock();
                    it.done = true;
                    changed.signal();
                    mutex.unlock();
                });
    }

    public static List<Runnable> conditionEnded() {
        return condition(true);
    }

    public static List<Runnable> conditionNot() {
        return condition(false);
    }

    private static List<Runnable> park(boolean ends) {
        return List.of(body(() -> {
            Thread sleeper = new Thread(() -> LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(LIMIT)));
            sleeper.start();
            if (ends) {
                LockSupport.unpark(sleeper);
            }
        }));
    }

    public static List<Runnable> parkEnded() {
        return park(true);
    }

    public static List<Runnable> parkNot() {
        return park(false);
    }

    private static List<Runnable> parkUntil(boolean ends) {
        return List.of(body(() -> {
            Thread sleeper = new Thread(() -> LockSupport.parkUntil(System.currentTimeMillis() + LIMIT * 1000));
            sleeper.start();
            if (ends) {
                LockSupport.unpark(sleeper);
            }
        }));
    }

    public static List<Runnable> parkUntilEnded() {
        return parkUntil(true);
    }

    public static List<Runnable> parkUntilNot() {
        return parkUntil(false);
    }

    private static List<Runnable> semaphore(boolean ends) {
        Semaphore semaphore = new Semaphore(0);
        return waits(() -> semaphore.tryAcquire(LIMIT, TimeUnit.SECONDS), ends, semaphore::release);
    }

    public static List<Runnable> semaphoreEnded() {
        return semaphore(true);
    }

    public static List<Runnable> semaphoreNot() {
        return semaphore(false);
    }

    private static List<Runnable> latch(boolean ends) {
        CountDownLatch latch = new CountDownLatch(1);
        return waits(() -> latch.await(LIMIT, TimeUnit.SECONDS), ends, latch::countDown);
    }

    public static List<Runnable> latchEnded() {
        return latch(true);
    }

    public static List<Runnable> latchNot() {
        return latch(false);
    }

    private static List<Runnable> lock(boolean ends) {
        ReentrantLock mutex = new ReentrantLock();
        return List.of(
                () -> {
                    mutex.lock();
                    if (ends) {
                        mutex.unlock();
                    }
                },
                body(() -> {
                    if (mutex.tryLock(LIMIT, TimeUnit.SECONDS)) {
                        mutex.unlock();
                    }
                }));
    }

    public static List<Runnable> lockEnded() {
        return lock(true);
    }

    public static List<Runnable> lockNot() {
        return lock(false);
    }

    private static List<Runnable> readLock(boolean ends) {
        ReentrantReadWriteLock mutex = new ReentrantReadWriteLock();
        return List.of(
                () -> {
                    mutex.writeLock().lock();
                    if (ends) {
                        mutex.writeLock().unlock();
                    }
                },
                body(() -> {
                    if (mutex.readLock().tryLock(LIMIT, TimeUnit.SECONDS)) {
                        mutex.readLock().unlock();
                    }
                }));
    }

    public static List<Runnable> readLockEnded() {
        return readLock(true);
    }

    public static List<Runnable> readLockNot() {
        return readLock(false);
    }

    private static List<Runnable> stamped(boolean ends) {
        StampedLock mutex = new StampedLock();
        return List.of(
                () -> {
                    long stamp = mutex.writeLock();
                    if (ends) {
                        mutex.unlockWrite(stamp);
                    }
                },
                body(() -> {
                    long stamp = mutex.tryWriteLock(LIMIT, TimeUnit.SECONDS);
                    if (stamp != 0) {
                        mutex.unlockWrite(stamp);
                    }
                }));
    }

    public static List<Runnable> stampedEnded() {
        return stamped(true);
    }

    public static List<Runnable> stampedNot() {
        return stamped(false);
    }

    private static List<Runnable> queue(boolean ends) {
        BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
        return waits(() -> queue.poll(LIMIT, TimeUnit.SECONDS), ends, () -> queue.put(1));
    }

    public static List<Runnable> queueEnded() {
        return queue(true);
    }

    public static List<Runnable> queueNot() {
        return queue(false);
    }

    private static List<Runnable> join(boolean ends) {
        return List.of(body(() -> {
            Thread child = new Thread(() -> {
                if (!ends) {
                    LockSupport.park();
                }
            });
            child.start();
            child.join(LIMIT * 1000);
            LockSupport.unpark(child);
        }));
    }

    public static List<Runnable> joinEnded() {
        return join(true);
    }

    public static List<Runnable> joinNot() {
        return join(false);
    }

    private static List<Runnable> sleep(boolean ends) {
        return List.of(() -> {
            Thread sleeper = new Thread(() -> {
                try {
                    Thread.sleep(LIMIT * 1000);
                } catch (InterruptedException e) {
                    if (!ends) {
                        throw new AssertionError(e);
                    }
                }
            });
            sleeper.start();
            if (ends) {
                sleeper.interrupt();
            }
        });
    }

    public static List<Runnable> sleepEnded() {
        return sleep(true);
    }

    public static List<Runnable> sleepNot() {
        return sleep(false);
    }

    /** A wait that is woken for another reason goes on with the time that is left. */
    public static List<Runnable> wokenEarly() {
        Waits it = new Waits();
        return List.of(
                body(() -> {
                    synchronized (it) {
                        long deadline = System.nanoTime() + 1_000_000_000;
                        int turns = 0;
                        for (long left = 1_000_000_000; !it.done && left > 0; left = deadline - System.nanoTime()) {
                            it.wait(left / 1_000_000, (int) (left % 1_000_000));
                            turns++;
                        }
                        if (turns == 2 && it.done) {
                            throw new AssertionError("woken twice in time");
                        }
                    }
                }),
                () -> {
                    synchronized (it) {
                        it.notifyAll();
                    }
                    synchronized (it) {
                        it.done = true;
                        it.notifyAll();
                    }
                });
    }
}
