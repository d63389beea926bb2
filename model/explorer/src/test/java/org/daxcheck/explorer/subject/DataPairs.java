// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

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
public final class DataPairs {
    private volatile int shared;
    private volatile int number;
    private volatile boolean ready;

    private DataPairs() {}

    private static List<Runnable> both(Runnable body) {
        return List.of(body, body);
    }

    private static void check(boolean condition) {
        if (!condition) {
            throw new AssertionError("broken");
        }
    }

    public static List<Runnable> atomicGood() {
        AtomicInteger number = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        return both(() -> {
            number.updateAndGet(seen -> seen + 1);
            check(ended.incrementAndGet() < 2 || number.get() == 2);
        });
    }

    public static List<Runnable> atomicBad() {
        AtomicInteger number = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        return both(() -> {
            number.set(number.get() + 1);
            check(ended.incrementAndGet() < 2 || number.get() == 2);
        });
    }

    public static List<Runnable> atomicArrayGood() {
        AtomicIntegerArray numbers = new AtomicIntegerArray(2);
        return both(() -> check(numbers.incrementAndGet(1) <= 2 && numbers.get(0) == 0));
    }

    public static List<Runnable> atomicArrayBad() {
        AtomicIntegerArray numbers = new AtomicIntegerArray(2);
        return both(() -> check(numbers.incrementAndGet(1) <= 1));
    }

    public static List<Runnable> referenceGood() {
        AtomicReference<String> word = new AtomicReference<>("free");
        AtomicInteger winners = new AtomicInteger();
        return both(() -> check(!word.compareAndSet("free", "taken") || winners.incrementAndGet() == 1));
    }

    public static List<Runnable> referenceBad() {
        AtomicReference<String> word = new AtomicReference<>("free");
        AtomicInteger winners = new AtomicInteger();
        return both(() -> {
            if ("free".equals(word.get())) {
                word.set("taken");
                check(winners.incrementAndGet() == 1);
            }
        });
    }

    private static final AtomicIntegerFieldUpdater<DataPairs> SHARED =
            AtomicIntegerFieldUpdater.newUpdater(DataPairs.class, "shared");

    public static List<Runnable> updaterGood() {
        DataPairs pairs = new DataPairs();
        AtomicInteger ended = new AtomicInteger();
        return both(() -> {
            SHARED.incrementAndGet(pairs);
            check(ended.incrementAndGet() < 2 || pairs.shared == 2);
        });
    }

    public static List<Runnable> updaterBad() {
        DataPairs pairs = new DataPairs();
        AtomicInteger ended = new AtomicInteger();
        return both(() -> {
            SHARED.set(pairs, SHARED.get(pairs) + 1);
            check(ended.incrementAndGet() < 2 || pairs.shared == 2);
        });
    }

    public static List<Runnable> adderGood() {
        LongAdder adder = new LongAdder();
        AtomicInteger ended = new AtomicInteger();
        return both(() -> {
            adder.add(2);
            check(ended.incrementAndGet() < 2 || adder.sum() == 4);
        });
    }

    public static List<Runnable> adderBad() {
        LongAdder adder = new LongAdder();
        return both(() -> {
            adder.add(2);
            check(adder.sum() == 2);
        });
    }

    private static List<Runnable> join(boolean joins) {
        return List.of(() -> {
            int[] box = new int[1];
            Thread child = new Thread(() -> box[0] = 1);
            child.start();
            if (joins) {
                try {
                    child.join();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
            check(box[0] == 1);
        });
    }

    public static List<Runnable> joinGood() {
        return join(true);
    }

    public static List<Runnable> joinBad() {
        return join(false);
    }

    private static List<Runnable> interrupt(boolean interrupts) {
        return List.of(() -> {
            Thread sleeper = new Thread(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    check(!Thread.currentThread().isInterrupted());
                }
            });
            sleeper.start();
            if (interrupts) {
                sleeper.interrupt();
            }
        });
    }

    public static List<Runnable> interruptGood() {
        return interrupt(true);
    }

    public static List<Runnable> interruptBad() {
        return interrupt(false);
    }

    /** A wait with a time limit ends, whether anybody wakes it or not; both ends are explored. */
    public static List<Runnable> timedGood() {
        ReentrantLock mutex = new ReentrantLock();
        Condition changed = mutex.newCondition();
        return List.of(() -> {
            mutex.lock();
            try {
                changed.await(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                mutex.unlock();
            }
        });
    }

    public static List<Runnable> timedBad() {
        Semaphore semaphore = new Semaphore(0);
        return List.of(semaphore::release, () -> {
            try {
                check(semaphore.tryAcquire(1, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    public static List<Runnable> threadLocalGood() {
        ThreadLocal<Integer> mine = ThreadLocal.withInitial(() -> 0);
        return both(() -> {
            mine.set(mine.get() + 1);
            check(mine.get() == 1);
        });
    }

    public static List<Runnable> threadLocalBad() {
        ThreadLocal<int[]> mine = new ThreadLocal<>();
        int[] box = new int[1];
        return both(() -> {
            mine.set(box);
            check(++mine.get()[0] == 1);
        });
    }

    private static List<Runnable> spin(boolean sets) {
        DataPairs pairs = new DataPairs();
        return List.of(
                () -> {
                    while (!pairs.ready) {
                        Thread.onSpinWait();
                    }
                },
                () -> pairs.ready = sets);
    }

    public static List<Runnable> spinGood() {
        return spin(true);
    }

    public static List<Runnable> spinBad() {
        return spin(false);
    }

    public static List<Runnable> tryLockLoopGood() {
        ReentrantLock mutex = new ReentrantLock();
        return both(() -> {
            while (!mutex.tryLock()) {
                Thread.onSpinWait();
            }
            mutex.unlock();
        });
    }

    public static List<Runnable> tryLockLoopBad() {
        ReentrantLock mutex = new ReentrantLock();
        return both(() -> {
            while (!mutex.tryLock()) {
                Thread.onSpinWait();
            }
        });
    }

    private static List<Runnable> map(Map<Integer, String> map) {
        AtomicInteger ended = new AtomicInteger();
        return List.of(
                () -> {
                    map.put(1, "a");
                    check(ended.incrementAndGet() < 2 || map.size() == 2);
                },
                () -> {
                    map.put(17, "b");
                    check(ended.incrementAndGet() < 2 || map.size() == 2);
                });
    }

    public static List<Runnable> mapGood() {
        return map(new ConcurrentHashMap<>());
    }

    public static List<Runnable> mapBad() {
        return map(new HashMap<>());
    }

    private static List<Runnable> queue(boolean locked) {
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(1));
        List<Integer> taken = new ArrayList<>();
        Object mutex = new Object();
        return both(() -> {
            Integer mine;
            if (locked) {
                synchronized (mutex) {
                    mine = queue.pollFirst();
                }
            } else {
                mine = queue.pollFirst();
            }
            synchronized (taken) {
                if (mine != null) {
                    taken.add(mine);
                }
                check(taken.size() <= 1);
            }
        });
    }

    public static List<Runnable> queueGood() {
        return queue(true);
    }

    public static List<Runnable> queueBad() {
        return queue(false);
    }

    private interface Thing {}

    /** Its name and that of the next have the same hash code. */
    private static final class AaThing implements Thing {}

    private static final class BBThing implements Thing {}

    private List<Runnable> things(Class<? extends Thing> wanted) {
        return List.of(
                () -> {
                    Thing thing = shared == 0 ? new AaThing() : new BBThing();
                    for (int i = 0; i < 2; i++) {
                        number = i;
                    }
                    check(thing.getClass() != wanted);
                },
                () -> shared = 1);
    }

    /** Objects of two classes that hold the same are not the same. */
    public static List<Runnable> thingsGood() {
        return new DataPairs().things(Thing.class);
    }

    public static List<Runnable> thingsBad() {
        return new DataPairs().things(BBThing.class);
    }
}
