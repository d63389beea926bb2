// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daxcheck.explorer.runtime.primitive.Recording;

/** What objects of the platform keep out of sight, and what cannot be told of them; the last ones are understood. */
@SuppressWarnings({
    "ReferenceEquality",
    "UnusedVariable",
    "BoxedPrimitiveConstructor",
    "JavaUtilDate",
    "JdkObsolete",
    "SynchronizeOnNonFinalField",
    "StringOperationCanBeSimplified",
    "synchronization",
    "UndefinedEquals",
    "PrimitiveAtomicReference",
    "LockOnBoxedPrimitive",
    "NonAtomicVolatileUpdate"
})
public final class Hidden {

    private record Labelled(StringBuilder label) {}

    private static final class Own extends RuntimeException {
        private static final long serialVersionUID = 1;
        private int count;
    }

    private static final AtomicReferenceFieldUpdater<Hidden, Object> UPDATER =
            AtomicReferenceFieldUpdater.newUpdater(Hidden.class, Object.class, "any");

    private volatile Object any = "";
    private volatile int count;

    private Hidden() {}

    private static List<Runnable> two(StringBuilder shared, Runnable use) {
        return List.of(() -> shared.append('x'), use);
    }

    public static List<Runnable> concatenated() {
        StringBuilder text = new StringBuilder();
        Hidden it = new Hidden();
        return two(text, () -> it.any = "text " + text);
    }

    public static List<Runnable> valueOf() {
        StringBuilder text = new StringBuilder();
        Hidden it = new Hidden();
        return two(text, () -> it.any = String.valueOf(text));
    }

    public static List<Runnable> contentEquals() {
        StringBuilder text = new StringBuilder();
        Hidden it = new Hidden();
        return two(text, () -> it.any = "x".contentEquals(text));
    }

    public static List<Runnable> formatted() {
        StringBuilder text = new StringBuilder();
        Hidden it = new Hidden();
        return two(text, () -> it.any = String.format("%s", text));
    }

    public static List<Runnable> asObject() {
        StringBuilder text = new StringBuilder();
        Hidden it = new Hidden();
        Object object = text;
        return two(text, () -> it.any = object.toString());
    }

    public static List<Runnable> ofRecord() {
        StringBuilder text = new StringBuilder();
        Hidden it = new Hidden();
        Labelled labelled = new Labelled(text);
        return two(text, () -> it.any = labelled.toString());
    }

    public static List<Runnable> boundReference() {
        StringBuilder text = new StringBuilder();
        Hidden it = new Hidden();
        Supplier<String> supplier = text::toString;
        return two(text, () -> it.any = supplier.get());
    }

    public static List<Runnable> unboundReference() {
        StringBuilder text = new StringBuilder();
        Hidden it = new Hidden();
        Function<StringBuilder, String> function = StringBuilder::toString;
        return two(text, () -> it.any = function.apply(text));
    }

    public static List<Runnable> compared() {
        Date date = new Date(0);
        Hidden it = new Hidden();
        return List.of(() -> date.setTime(1), () -> it.any = new Date(1).equals(date));
    }

    public static List<Runnable> serialised() {
        StringBuilder text = new StringBuilder();
        return two(text, () -> {
            try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
                out.writeObject(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static List<Runnable> iterator() {
        Hidden it = new Hidden();
        return List.of(() -> it.any = List.of(it).iterator());
    }

    public static List<Runnable> suppressed() {
        Exception thrown = new Exception();
        return List.of(() -> thrown.addSuppressed(new Exception()), () -> {});
    }

    public static List<Runnable> nameOfAnother() {
        return List.of(() -> {
            Thread thread = new Thread(() -> {});
            thread.start();
            thread.setName("other");
        });
    }

    public static List<Runnable> daemonOfAnother() {
        Thread thread = new Thread(() -> {});
        return List.of(() -> thread.setDaemon(true), thread::start);
    }

    public static List<Runnable> isDaemonOfAnother() {
        Thread thread = new Thread(() -> {});
        return List.of(() -> Recording.report(thread.isDaemon() + ""));
    }

    public static List<Runnable> orderOfSet() {
        Hidden it = new Hidden();
        Set<Integer> set = Set.of(1, 2);
        return List.of(() -> set.forEach(number -> it.any = number));
    }

    public static List<Runnable> orderOfMap() {
        Hidden it = new Hidden();
        Map<Integer, Integer> map = Map.of(1, 2, 3, 4);
        return List.of(() -> it.any = new ArrayList<>(map.values()).get(0));
    }

    public static List<Runnable> linkedSet() {
        Hidden it = new Hidden();
        Set<Integer> set = Set.of(1, 2);
        return List.of(() -> it.any = new LinkedHashSet<>(set).size());
    }

    public static List<Runnable> printedSet() {
        Hidden it = new Hidden();
        Set<Integer> set = Set.of(1, 2);
        return List.of(() -> it.any = "set " + set);
    }

    public static List<Runnable> boxedExchange() {
        AtomicReference<Integer> number = new AtomicReference<>(1000);
        return List.of(() -> number.compareAndSet(1000, 1001));
    }

    public static List<Runnable> updatedExchange() {
        Hidden it = new Hidden();
        return List.of(() -> UPDATER.compareAndSet(it, 1000L, 1));
    }

    public static List<Runnable> equalExchange() {
        AtomicReference<String> text = new AtomicReference<>(new String("one"));
        return List.of(() -> text.compareAndSet("one", "two"));
    }

    public static List<Runnable> boxedMonitor() {
        Integer thousand = 1000;
        return List.of(() -> {
            synchronized (thousand) {
                Recording.report("inside");
            }
        });
    }

    public static List<Runnable> textMonitor() {
        return List.of(() -> {
            synchronized (new String("text")) {
                Recording.report("inside");
            }
        });
    }

    public static List<Runnable> sameBox() {
        AtomicReference<Object> number = new AtomicReference<>(1000);
        return List.of(() -> number.set(Integer.parseInt("1000")), () -> {
            Object before = number.get();
            Recording.report(number.get() == before ? "same" : "another");
        });
    }

    public static List<Runnable> otherText() {
        AtomicReference<Object> text = new AtomicReference<>("one");
        return List.of(() -> text.set(new String("one")), () -> Recording.report(text.get() != "one" ? "new" : "old"));
    }

    public static List<Runnable> stampedBox() {
        AtomicStampedReference<String> text = new AtomicStampedReference<>("one", 0);
        return List.of(
                () -> text.set(new String("one"), 0),
                () -> Recording.report(text.compareAndSet("one", "two", 0, 1) ? "old" : "new"));
    }

    public static List<Runnable> byIdentity() {
        IdentityHashMap<Object, Integer> map = new IdentityHashMap<>();
        return List.of(() -> {
            map.put(1000, 1);
            map.put(Integer.parseInt("1000"), 2);
            Recording.report("size " + map.size());
        });
    }

    /** The exception is the platform's, its cause is not. */
    public static List<Runnable> sharedCause() {
        Hidden it = new Hidden();
        return List.of(
                () -> {
                    Own own = new Own();
                    it.any = new RuntimeException(own);
                    own.count++;
                },
                () -> {
                    if (it.any instanceof RuntimeException thrown && thrown.getCause() instanceof Own own) {
                        own.count++;
                    }
                });
    }

    public static List<Runnable> sorted() {
        return List.of(() -> {
            List<Integer> numbers = new ArrayList<>(List.of(3, 1, 2));
            Collections.sort(numbers);
            Recording.report(numbers.toString());
        });
    }

    public static List<Runnable> members() {
        Set<Integer> set = Set.of(1, 2);
        Map<Integer, String> map = Map.of(1, "one", 2, "two");
        return List.of(() -> Recording.report(set.contains(2) + " " + map.get(1) + " " + set.size()));
    }

    public static List<Runnable> copied() {
        Set<Integer> set = Set.of(1, 2);
        Map<Integer, String> map = Map.of(1, "one", 2, "two");
        Set<Thread.State> states = Set.of(Thread.State.NEW, Thread.State.BLOCKED);
        return List.of(() -> {
            Set<Thread.State> all = EnumSet.noneOf(Thread.State.class);
            all.addAll(states);
            Recording.report(new HashSet<>(set) + " " + new HashMap<>(map) + " " + all);
        });
    }

    public static List<Runnable> updated() {
        AtomicReference<Long> number = new AtomicReference<>(0L);
        Runnable add = () -> number.updateAndGet(before -> before + 1000);
        return List.of(add, () -> {
            add.run();
            Recording.report(Objects.requireNonNull(number.get()) >= 1000 ? "added" : "lost");
        });
    }

    public static List<Runnable> interned() {
        AtomicReference<String> text = new AtomicReference<>("one");
        return List.of(() -> {
            synchronized ("monitor") {
                Recording.report(text.compareAndSet("one", "two") + " " + text.get());
            }
        });
    }

    /** Who makes a thread may say what it is, even if others know it. */
    public static List<Runnable> ownDaemon() {
        AtomicReference<Thread> known = new AtomicReference<>();
        return List.of(() -> {
            Thread thread = new Thread(() -> {});
            known.set(thread);
            thread.setName("mine");
            thread.setDaemon(true);
            thread.start();
            Recording.report(thread.getName() + " " + thread.isDaemon());
        });
    }

    public static List<Runnable> toldApart() {
        AtomicReference<Object> any = new AtomicReference<>("one");
        Object mine = new Hidden();
        Object other = new String("two");
        return List.of(() -> Recording.report((any.get() == "one")
                + " "
                + (any.get() == other)
                + " "
                + (any.getAndSet(mine) == mine)
                + " "
                + (any.get() == mine)
                + " "
                + (any.get() == Integer.valueOf(1000))));
    }

    /** Each turn changes something, though nothing that anybody sees. */
    public static List<Runnable> tokens() {
        Hidden it = new Hidden();
        return List.of(() -> it.count++, () -> {
            StringTokenizer tokenizer = new StringTokenizer("a b c");
            Supplier<String> next = tokenizer::nextToken;
            int seen = 0;
            while (!next.get().equals("c")) {
                seen |= it.count;
            }
            Recording.report("end");
        });
    }

    public static List<Runnable> suppressions() {
        Hidden it = new Hidden();
        return List.of(() -> it.count++, () -> {
            Exception thrown = new Exception();
            Exception other = new Exception();
            int seen = 0;
            while (thrown.getSuppressed().length < 3) {
                seen |= it.count;
                thrown.addSuppressed(other);
            }
            Recording.report("end");
        });
    }
}
