// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.daxcheck.explorer.runtime.primitive.Recording;

/** Programs around classes of the platform; each reports what it saw. */
@SuppressWarnings({"FutureReturnValueIgnored", "NonAtomicOperationOnVolatileField", "LockNotBeforeTry"})
public final class Library {

    private Library() {}

    private interface Step {
        void run() throws Exception;
    }

    private static Runnable body(Step step) {
        return () -> {
            try {
                step.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
    }

    /** One thread takes the first element, another adds one in front of it and looks at the last. */
    public static List<Runnable> linkedDeque() {
        Deque<Integer> deque = new ConcurrentLinkedDeque<>(List.of(1));
        return List.of(() -> Recording.report("takes " + deque.pollFirst()), () -> {
            deque.addFirst(2);
            Recording.report("last is " + deque.peekLast());
        });
    }

    /** The same with a lock around each call. */
    public static List<Runnable> lockedDeque() {
        Deque<Integer> deque = new ArrayDeque<>(List.of(1));
        return List.of(
                () -> {
                    synchronized (deque) {
                        Recording.report("takes " + deque.pollFirst());
                    }
                },
                () -> {
                    synchronized (deque) {
                        deque.addFirst(2);
                    }
                    synchronized (deque) {
                        Recording.report("last is " + deque.peekLast());
                    }
                });
    }

    /** Two threads append to a deque that is made for one. */
    public static List<Runnable> arrayDeque() {
        ArrayDeque<Integer> deque = new ArrayDeque<>();
        return List.of(body(() -> {
            Thread other = new Thread(() -> deque.addLast(1));
            other.start();
            deque.addLast(2);
            other.join();
            Recording.report(deque.size() + " " + deque.pollFirst() + " " + deque.pollFirst());
        }));
    }

    /** A bounded buffer: spaces and items are counted by semaphores, the slots are guarded by a third. */
    private static final class Buffer {
        private final int[] slots = new int[2];
        private final Semaphore spaces = new Semaphore(2);
        private final Semaphore items = new Semaphore(0);
        private final Semaphore guard;
        private int head;
        private int tail;

        private Buffer(boolean guarded) {
            guard = new Semaphore(guarded ? 1 : 2);
        }

        private void put(int item) throws InterruptedException {
            spaces.acquire();
            guard.acquire();
            slots[tail % 2] = item;
            tail++;
            guard.release();
            items.release();
        }

        private int take() throws InterruptedException {
            items.acquire();
            guard.acquire();
            int item = slots[head % 2];
            head++;
            guard.release();
            spaces.release();
            return item;
        }
    }

    private static List<Runnable> buffer(boolean guarded) {
        Buffer buffer = new Buffer(guarded);
        return List.of(
                body(() -> buffer.put(1)),
                body(() -> buffer.put(2)),
                body(() -> Recording.report("sum " + (buffer.take() + buffer.take()))));
    }

    public static List<Runnable> guardedBuffer() {
        return buffer(true);
    }

    public static List<Runnable> unguardedBuffer() {
        return buffer(false);
    }

    /** How often a value is made that should be made once. */
    public static List<Runnable> computeIfAbsent() {
        Map<String, Integer> cache = new ConcurrentHashMap<>();
        AtomicInteger made = new AtomicInteger();
        Runnable body = () -> {
            cache.computeIfAbsent("key", key -> made.incrementAndGet());
            Recording.report("made " + cache.get("key"));
        };
        return List.of(body, body);
    }

    /** The same by hand. */
    public static List<Runnable> getThenPut() {
        Map<String, Integer> cache = new ConcurrentHashMap<>();
        AtomicInteger made = new AtomicInteger();
        Runnable body = () -> {
            if (cache.get("key") == null) {
                cache.put("key", made.incrementAndGet());
            }
            Recording.report("made " + cache.get("key"));
        };
        return List.of(body, body);
    }

    /** A value whose making asks for itself. */
    public static List<Runnable> recursiveCompute() {
        Map<String, Integer> cache = new ConcurrentHashMap<>();
        return List.of(
                () -> {
                    try {
                        cache.computeIfAbsent("key", key -> cache.computeIfAbsent("key", again -> 1));
                    } catch (IllegalStateException e) {
                        Recording.report("" + e.getMessage());
                    }
                },
                () -> cache.get("key"));
    }

    /** An iteration sees the list as it was when it began. */
    public static List<Runnable> copyOnWrite() {
        List<Integer> list = new CopyOnWriteArrayList<>(List.of(1));
        return List.of(() -> list.add(2), () -> {
            StringBuilder seen = new StringBuilder("sees");
            for (int element : list) {
                seen.append(' ').append(element);
            }
            Recording.report(seen.toString());
        });
    }

    /** Elements are added if they are not there: in one step, or in two. */
    private static List<Runnable> additions(boolean oneStep) {
        CopyOnWriteArrayList<Integer> list = new CopyOnWriteArrayList<>();
        return List.of(body(() -> {
            Step add = () -> {
                if (oneStep) {
                    list.addIfAbsent(1);
                } else if (!list.contains(1)) {
                    list.add(1);
                }
            };
            Thread other = new Thread(body(add));
            other.start();
            add.run();
            other.join();
            Recording.report(list.toString());
        }));
    }

    public static List<Runnable> addIfAbsent() {
        return additions(true);
    }

    public static List<Runnable> containsThenAdd() {
        return additions(false);
    }

    /** Two producers share one place. */
    public static List<Runnable> blockingQueue() {
        LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(1);
        return List.of(
                body(() -> queue.put(1)),
                body(() -> queue.put(2)),
                body(() -> Recording.report("takes " + queue.take() + " " + queue.take())));
    }

    /** A pool with one thread keeps the order of its tasks. */
    public static List<Runnable> threadPool() {
        return List.of(body(() -> {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            int[] box = new int[1];
            pool.submit(() -> box[0] = 1);
            int second = pool.submit(() -> box[0] * 10 + 2).get();
            pool.shutdown();
            Recording.report("" + second);
        }));
    }

    /** Two threads complete one future; what follows happens once. */
    public static List<Runnable> future() {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        AtomicInteger steps = new AtomicInteger();
        CompletableFuture<Integer> next = future.thenApply(value -> 10 * value + steps.incrementAndGet());
        return List.of(
                () -> future.complete(1), () -> future.complete(2), body(() -> Recording.report("" + next.get())));
    }

    /** Asynchronous steps, without an executor of one's own. */
    public static List<Runnable> asynchronous() {
        return List.of(body(() -> {
            CompletableFuture<Integer> left = CompletableFuture.supplyAsync(() -> 1);
            CompletableFuture<Integer> both = left.thenCombine(CompletableFuture.completedFuture(2), Integer::sum);
            Recording.report("" + both.get());
        }));
    }
}
