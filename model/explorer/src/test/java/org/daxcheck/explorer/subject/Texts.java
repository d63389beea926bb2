// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.daxcheck.explorer.runtime.primitive.Recording;

/** What objects and classes are called; the first ones have texts that cannot be told. */
@SuppressWarnings({"ArrayToString", "ObjectToString"})
public final class Texts {

    private Texts() {}

    public static List<Runnable> textOfObject() {
        return List.of(() -> Recording.report(new Object().toString()));
    }

    public static List<Runnable> textOfArray() {
        return List.of(() -> Recording.report("numbers " + new int[] {1}));
    }

    public static List<Runnable> textOfLambda() {
        Runnable nothing = () -> {};
        return List.of(() -> Recording.report(String.valueOf(nothing)));
    }

    public static List<Runnable> textOfLock() {
        ReentrantLock lock = new ReentrantLock();
        return List.of(() -> Recording.report(lock.toString()));
    }

    public static List<Runnable> textInsideLock() {
        ReentrantLock lock = new ReentrantLock();
        return List.of(() -> Recording.report("lock " + lock));
    }

    /** Names of what is copied, of what is a model, of arrays of them, and of the program's own. */
    public static List<Runnable> names() {
        return List.of(() -> Recording.report(namesOf(
                new ArrayList<>(),
                new HashMap<>().entrySet(),
                new ReentrantLock(),
                new Thread(),
                new ReentrantLock[0][0],
                new ArrayList<?>[0],
                new Texts(),
                "text")));
    }

    /** The names of the classes of some objects. */
    public static String namesOf(Object... objects) {
        List<String> names = new ArrayList<>();
        Function<Class<?>, String> name = Class::getName;
        for (Object object : objects) {
            Class<?> type = object.getClass();
            names.add(String.join(
                    " ",
                    name.apply(type),
                    type.getSimpleName(),
                    type.getTypeName(),
                    String.valueOf(type.getCanonicalName()),
                    type.getPackageName(),
                    type.toString()));
        }
        return String.join("; ", names);
    }

    /** What {@link #names} comes to without the explorer. */
    public static String platformNames() {
        return namesOf(
                new ArrayList<>(),
                new HashMap<>().entrySet(),
                new ReentrantLock(),
                new Thread(),
                new ReentrantLock[0][0],
                new ArrayList<?>[0],
                new Texts(),
                "text");
    }

    /** Texts of what is copied, and of the program's own. */
    public static List<Runnable> texts() {
        Texts it = new Texts();
        LongAdder adder = new LongAdder();
        Object sync = new AbstractQueuedSynchronizer() {
            private static final long serialVersionUID = 1;
        };
        return List.of(() -> {
            adder.add(3);
            String text = it.toString();
            boolean own = text.startsWith(Texts.class.getName() + "@") && text.equals("" + it);
            boolean copied = sync.toString().contains("@") && !sync.toString().contains("copied");
            Recording.report(own + " " + copied + " " + adder + " " + List.of(1) + " " + new ArrayList<>(List.of(2)));
        });
    }

    /** A pool that is over makes a message of a task that has no text. */
    public static List<Runnable> rejected() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        return List.of(() -> {
            pool.shutdown();
            try {
                pool.execute(() -> {});
            } catch (RejectedExecutionException e) {
                Recording.report("rejected");
            }
        });
    }
}
