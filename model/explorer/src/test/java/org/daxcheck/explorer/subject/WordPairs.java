// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.StampedLock;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Pairs for single words: modes of access, arrays of atomics, updaters, accumulators. Two threads add one each. */
@SuppressWarnings({"NonAtomicVolatileUpdate", "UnusedVariable"}) // races are the subject; handles find fields by name
public final class WordPairs {

    private static final VarHandle WORD;
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);
    private static final AtomicLongFieldUpdater<WordPairs> WIDE =
            AtomicLongFieldUpdater.newUpdater(WordPairs.class, "wide");
    private static final AtomicReferenceFieldUpdater<WordPairs, String> TEXT =
            AtomicReferenceFieldUpdater.newUpdater(WordPairs.class, String.class, "text");

    static {
        try {
            WORD = MethodHandles.lookup().findVarHandle(WordPairs.class, "word", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private int word;
    private volatile long wide;
    private volatile @Nullable String text;

    private WordPairs() {}

    private static List<Runnable> adders(Runnable add, IntSupplier sum) {
        AtomicInteger ended = new AtomicInteger();
        Runnable body = () -> {
            add.run();
            if (ended.incrementAndGet() == 2 && sum.getAsInt() != 2) {
                throw new AssertionError("lost an addition");
            }
        };
        return List.of(body, body);
    }

    private static List<Runnable> split(IntSupplier get, IntConsumer set) {
        return adders(() -> set.accept(get.getAsInt() + 1), get);
    }

    public static List<Runnable> acquireReleaseGood() {
        WordPairs it = new WordPairs();
        return adders(() -> WORD.getAndAddAcquire(it, 1), () -> (int) WORD.getVolatile(it));
    }

    public static List<Runnable> acquireReleaseBad() {
        WordPairs it = new WordPairs();
        return split(() -> (int) WORD.getAcquire(it), value -> WORD.setRelease(it, value));
    }

    public static List<Runnable> opaqueGood() {
        int[] words = new int[2];
        return adders(() -> ELEMENT.getAndAddRelease(words, 1, 1), () -> (int) ELEMENT.getOpaque(words, 1));
    }

    public static List<Runnable> opaqueBad() {
        int[] words = new int[2];
        return split(() -> (int) ELEMENT.getOpaque(words, 1), value -> ELEMENT.setOpaque(words, 1, value));
    }

    public static List<Runnable> weakExchangeGood() {
        WordPairs it = new WordPairs();
        return adders(
                () -> {
                    int seen = (int) WORD.getOpaque(it);
                    while (!WORD.weakCompareAndSetRelease(it, seen, seen + 1)) {
                        seen = (int) WORD.getOpaque(it);
                    }
                },
                () -> (int) WORD.getVolatile(it));
    }

    /** Tries once. */
    public static List<Runnable> weakExchangeBad() {
        WordPairs it = new WordPairs();
        return adders(
                () -> {
                    int seen = (int) WORD.getOpaque(it);
                    boolean done = WORD.weakCompareAndSetPlain(it, seen, seen + 1);
                    if (!done) {
                        WORD.setOpaque(it, seen);
                    }
                },
                () -> (int) WORD.getVolatile(it));
    }

    public static List<Runnable> longArrayGood() {
        AtomicLongArray words = new AtomicLongArray(2);
        return adders(() -> words.accumulateAndGet(1, 1, Long::sum), () -> (int) words.get(1));
    }

    public static List<Runnable> longArrayBad() {
        AtomicLongArray words = new AtomicLongArray(2);
        return split(() -> (int) words.getPlain(1), value -> words.lazySet(1, value));
    }

    public static List<Runnable> referenceArrayGood() {
        AtomicReferenceArray<Integer> words = new AtomicReferenceArray<>(new Integer[] {0, 0});
        return adders(() -> words.updateAndGet(1, seen -> seen + 1), () -> words.get(1));
    }

    public static List<Runnable> referenceArrayBad() {
        AtomicReferenceArray<Integer> words = new AtomicReferenceArray<>(new Integer[] {0, 0});
        return split(() -> words.get(1), value -> words.set(1, value));
    }

    public static List<Runnable> longUpdaterGood() {
        WordPairs it = new WordPairs();
        return adders(() -> WIDE.incrementAndGet(it), () -> (int) it.wide);
    }

    public static List<Runnable> longUpdaterBad() {
        WordPairs it = new WordPairs();
        return split(() -> (int) WIDE.get(it), value -> WIDE.lazySet(it, value));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    public static List<Runnable> referenceUpdaterGood() {
        WordPairs it = new WordPairs();
        return adders(() -> TEXT.updateAndGet(it, seen -> "x".repeat(length(seen) + 1)), () -> length(it.text));
    }

    public static List<Runnable> referenceUpdaterBad() {
        WordPairs it = new WordPairs();
        return split(() -> length(TEXT.get(it)), value -> TEXT.set(it, "x".repeat(value)));
    }

    public static List<Runnable> accumulatorGood() {
        LongAccumulator most = new LongAccumulator(Math::max, 0);
        AtomicInteger next = new AtomicInteger();
        return adders(() -> most.accumulate(next.incrementAndGet()), () -> (int) most.get());
    }

    public static List<Runnable> accumulatorBad() {
        LongAccumulator last = new LongAccumulator((left, right) -> right, 0);
        AtomicInteger next = new AtomicInteger();
        return adders(() -> last.accumulate(next.incrementAndGet()), () -> (int) last.get());
    }

    public static List<Runnable> doubleAdderGood() {
        DoubleAdder adder = new DoubleAdder();
        return adders(() -> adder.add(1), () -> (int) adder.sum());
    }

    public static List<Runnable> doubleAdderBad() {
        DoubleAdder adder = new DoubleAdder();
        return adders(() -> adder.add(adder.sum() + 1), () -> (int) adder.sum());
    }

    /** One thread takes A away and brings it back; the other must notice when it exchanges A for something else. */
    private static List<Runnable> stamp(boolean trusts) {
        AtomicStampedReference<String> word = new AtomicStampedReference<>("A", 0);
        AtomicInteger moves = new AtomicInteger();
        return List.of(
                () -> {
                    int[] stamp = new int[1];
                    String seen = word.get(stamp);
                    int before = moves.get();
                    int now = trusts ? word.getStamp() : stamp[0];
                    if (word.compareAndSet(seen, "C", now, now + 1) && before == 0 && moves.get() == 2) {
                        throw new AssertionError("A came back unnoticed");
                    }
                },
                () -> {
                    if (word.compareAndSet("A", "B", 0, 1)) {
                        moves.incrementAndGet();
                    }
                    if (word.compareAndSet("B", "A", 1, 2)) {
                        moves.incrementAndGet();
                    }
                });
    }

    public static List<Runnable> stampGood() {
        return stamp(false);
    }

    public static List<Runnable> stampBad() {
        return stamp(true);
    }

    /** To convert a stamp that has expired takes no lock, not even for a moment; one that has not does. */
    private static List<Runnable> conversion(boolean expired) {
        StampedLock mutex = new StampedLock();
        AtomicLong stamp = new AtomicLong();
        return List.of(
                () -> {
                    long seen = stamp.get();
                    expect(seen == 0 || mutex.tryConvertToWriteLock(seen) == 0);
                    expect(mutex.tryConvertToWriteLock(0) == 0);
                },
                () -> {
                    long before = mutex.tryOptimisticRead();
                    mutex.unlockWrite(mutex.writeLock());
                    stamp.set(expired ? before : mutex.tryOptimisticRead());
                    expect(mutex.tryWriteLock() != 0);
                });
    }

    public static List<Runnable> conversionGood() {
        return conversion(true);
    }

    public static List<Runnable> conversionBad() {
        return conversion(false);
    }

    private static void expect(boolean condition) {
        if (!condition) {
            throw new AssertionError();
        }
    }
}
