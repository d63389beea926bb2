// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Pairs for collections that threads share: one that is made for it, and one that is not or is used too trustingly. */
@SuppressWarnings({"JdkObsolete", "CheckReturnValue", "EnumOrdinal"}) // obsolete classes are subjects too
public final class QueuePairs {

    private QueuePairs() {}

    private static void check(boolean condition) {
        if (!condition) {
            throw new AssertionError("broken");
        }
    }

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

    /** Two threads add an element each, and a third looks when both have ended. */
    private static List<Runnable> adders(IntConsumer add, java.util.function.IntSupplier size) {
        return List.of(body(() -> {
            Thread other = new Thread(() -> add.accept(1));
            other.start();
            add.accept(2);
            other.join();
            check(size.getAsInt() == 2);
        }));
    }

    public static List<Runnable> linkedGood() {
        Queue<Integer> queue = new ConcurrentLinkedQueue<>();
        return adders(queue::add, queue::size);
    }

    public static List<Runnable> linkedBad() {
        Queue<Integer> queue = new LinkedList<>();
        return adders(queue::add, queue::size);
    }

    public static List<Runnable> dequeGood() {
        ConcurrentLinkedDeque<Integer> deque = new ConcurrentLinkedDeque<>();
        return adders(deque::addFirst, deque::size);
    }

    public static List<Runnable> dequeBad() {
        LinkedList<Integer> deque = new LinkedList<>();
        return adders(deque::addFirst, deque::size);
    }

    public static List<Runnable> listGood() {
        List<Integer> list = new CopyOnWriteArrayList<>();
        return adders(list::add, list::size);
    }

    public static List<Runnable> listBad() {
        List<Integer> list = new ArrayList<>();
        return adders(list::add, list::size);
    }

    public static List<Runnable> setGood() {
        Set<Integer> set = new ConcurrentSkipListSet<>();
        return adders(set::add, set::size);
    }

    public static List<Runnable> setBad() {
        Set<Integer> set = new HashSet<>();
        return adders(set::add, set::size);
    }

    public static List<Runnable> enumMapGood() {
        Map<TimeUnit, Integer> map = Collections.synchronizedMap(new EnumMap<>(TimeUnit.class));
        return adders(number -> map.put(TimeUnit.values()[number], number), map::size);
    }

    public static List<Runnable> enumMapBad() {
        Map<TimeUnit, Integer> map = new EnumMap<>(TimeUnit.class);
        return adders(number -> map.put(TimeUnit.values()[number], number), map::size);
    }

    private static List<Runnable> handOver(BlockingQueue<Integer> queue, boolean puts) {
        return List.of(
                body(() -> {
                    if (puts) {
                        queue.put(1);
                    }
                }),
                body(() -> check(queue.take() == 1)));
    }

    public static List<Runnable> blockingGood() {
        return handOver(new LinkedBlockingQueue<>(), true);
    }

    public static List<Runnable> blockingBad() {
        return handOver(new LinkedBlockingQueue<>(), false);
    }

    public static List<Runnable> synchronousGood() {
        return handOver(new SynchronousQueue<>(), true);
    }

    public static List<Runnable> synchronousBad() {
        return handOver(new SynchronousQueue<>(), false);
    }

    public static List<Runnable> transferGood() {
        return handOver(new LinkedTransferQueue<>(), true);
    }

    public static List<Runnable> transferBad() {
        return handOver(new LinkedTransferQueue<>(), false);
    }

    /** Due at once. */
    private record Due() implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }

    private static List<Runnable> delay(boolean puts) {
        DelayQueue<Due> queue = new DelayQueue<>();
        return List.of(
                () -> {
                    if (puts) {
                        queue.put(new Due());
                    }
                },
                body(queue::take));
    }

    public static List<Runnable> delayGood() {
        return delay(true);
    }

    public static List<Runnable> delayBad() {
        return delay(false);
    }
}
