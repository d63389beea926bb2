// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.daxcheck.explorer.runtime.primitive.Recording;
import org.jspecify.annotations.Nullable;

/** One thread each, whose record the tests know line by line. */
@SuppressWarnings({"UnusedVariable", "StaticAssignmentInConstructor", "LockNotBeforeTry"
}) // fields are written to be seen written
public final class Recorded {

    private enum Colour {
        RED,
        GREEN
    }

    private record Pair(int left, String right) {}

    private static final class Node {
        private final int value;
        private @Nullable Node next;

        Node(int value, @Nullable Node next) {
            this.value = value;
            this.next = next;
        }
    }

    private static final VarHandle WORD;
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);
    private static int counter = 4;

    static {
        try {
            WORD = MethodHandles.lookup().findVarHandle(Recorded.class, "word", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private int plain;
    private volatile int word;
    private boolean flag;
    private double ratio;
    private char letter;
    private volatile @Nullable Node head;
    private final int fixed = 3;
    private final long[] array = new long[3];

    private Recorded() {}

    public static List<Runnable> fields() {
        Recorded it = new Recorded();
        return List.of(() -> {
            it.plain = it.word + it.fixed;
            it.flag = true;
            it.ratio = 1.5;
            it.letter = 'x';
            it.array[1] = it.array[2];
            counter++;
        });
    }

    public static List<Runnable> publication() {
        Recorded it = new Recorded();
        return List.of(() -> {
            Node node = new Node(7, new Node(8, null));
            it.head = node;
            Node seen = it.head;
            it.plain = seen == null ? 0 : seen.value;
        });
    }

    public static List<Runnable> handles() {
        Recorded it = new Recorded();
        return List.of(() -> {
            WORD.set(it, 1);
            WORD.setOpaque(it, 2);
            WORD.setRelease(it, 3);
            int seen = (int) WORD.getAcquire(it);
            boolean won = WORD.compareAndSet(it, seen, 5);
            int witness = (int) WORD.compareAndExchangeRelease(it, 9, 6);
            int before = (int) WORD.getAndBitwiseOr(it, won ? 8 : 0);
            ELEMENT.getAndAdd(it.array, 2, (long) (before + witness));
            VarHandle.fullFence();
        });
    }

    private synchronized void locked() {
        if (plain == 0) {
            throw new IllegalStateException();
        }
    }

    public static List<Runnable> monitors() {
        Recorded it = new Recorded();
        return List.of(() -> {
            synchronized (it) {
                try {
                    it.locked();
                } catch (IllegalStateException e) {
                    it.notify();
                }
                try {
                    it.wait(5);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        });
    }

    public static List<Runnable> locks() {
        ReentrantLock mutex = new ReentrantLock();
        ReentrantReadWriteLock both = new ReentrantReadWriteLock();
        return List.of(() -> {
            mutex.lock();
            mutex.lock();
            mutex.unlock();
            Recording.report("" + mutex.isHeldByCurrentThread());
            mutex.unlock();
            both.readLock().lock();
            both.readLock().unlock();
            both.writeLock().tryLock();
            both.writeLock().unlock();
        });
    }

    public static List<Runnable> threads() {
        Recorded it = new Recorded();
        return List.of(() -> {
            Thread child = new Thread(() -> it.plain = 1, "child");
            child.start();
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park();
            child.interrupt();
            try {
                child.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    public static List<Runnable> atomics() {
        AtomicInteger number = new AtomicInteger(3);
        AtomicLong wide = new AtomicLong(1);
        return List.of(() -> {
            number.updateAndGet(seen -> 2 * seen);
            wide.incrementAndGet();
        });
    }

    /** All of this is the thread's own business. */
    public static List<Runnable> nothing() {
        return List.of(() -> {
            Pair pair = new Pair(1, "a" + 2);
            Object same = new Pair(1, "a2");
            int[] numbers = {3, 1, 2};
            java.util.Arrays.sort(numbers);
            if (!java.util.Arrays.equals(numbers, new int[] {1, 2, 3}) || java.util.Arrays.hashCode(numbers) != 30817) {
                throw new AssertionError();
            }
            StringBuilder text = new StringBuilder();
            switch (Colour.GREEN) {
                case RED -> text.append(pair);
                case GREEN -> text.append(numbers.clone()[0]);
            }
            java.util.List<Integer> list = new java.util.ArrayList<>();
            for (int number : numbers) {
                list.add(number);
            }
            list.addAll(java.util.Collections.nCopies(20, 0));
            boolean fine = same instanceof Pair other && other.equals(pair) && other.hashCode() == pair.hashCode();
            if (!fine
                    || !text.toString().equals("1")
                    || list.stream().mapToInt(Integer::intValue).sum() != 6) {
                throw new AssertionError(text);
            }
            System.out.println(text);
        });
    }

    public static List<Runnable> failure() {
        Recorded it = new Recorded();
        return List.of(() -> {
            it.plain = 1;
            assert it.plain == 2 : "one is not two";
        });
    }
}
