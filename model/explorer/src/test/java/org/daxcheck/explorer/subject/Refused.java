// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.io.PipedInputStream;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.WeakHashMap;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/** What is not understood, one construct each. */
@SuppressWarnings({
    "UnusedVariable",
    "CheckReturnValue",
    "FutureReturnValueIgnored",
    "ThreadLocalUsage",
    "InfiniteRecursion",
    "StringBuilderInitWithChar",
    "JdkObsolete",
    "EnumOrdinal",
    "NonAtomicVolatileUpdate"
})
public final class Refused {

    private static final class Lazy {
        private static final Thread STARTED = started();

        private static Thread started() {
            Thread thread = new Thread(() -> {});
            thread.start();
            return thread;
        }
    }

    private static final class Meddler {
        static {
            counter = 1;
        }

        static int seven() {
            return 7;
        }
    }

    private static final class Curious {
        private static final int SEEN = counter;
    }

    private static final class Broken {
        private static final int NUMBER = number();

        private static int number() {
            throw new IllegalStateException("no number today");
        }
    }

    private static volatile int counter;
    private volatile int field;
    private volatile Object any = "";

    private Refused() {}

    private static native void nativeMethod();

    private static List<Runnable> one(Runnable body) {
        return List.of(body);
    }

    public static List<Runnable> exchanger() {
        return one(Exchanger::new);
    }

    private static final class Sum extends RecursiveTask<Integer> {
        private static final long serialVersionUID = 1;

        @Override
        protected Integer compute() {
            return 1;
        }
    }

    public static List<Runnable> recursiveTask() {
        return one(() -> new Sum().fork());
    }

    public static List<Runnable> publisher() {
        return one(SubmissionPublisher::new);
    }

    public static List<Runnable> clock() {
        return one(() -> counter = (int) Instant.now().getEpochSecond());
    }

    public static List<Runnable> pipe() {
        return one(PipedInputStream::new);
    }

    public static List<Runnable> file() {
        return one(() -> counter = Files.exists(Path.of("file")) ? 1 : 0);
    }

    public static List<Runnable> queuedThreads() {
        ReentrantLock mutex = new ReentrantLock();
        return one(() -> counter = mutex.hasQueuedThreads() ? 1 : 0);
    }

    public static List<Runnable> stampedTwice() {
        StampedLock mutex = new StampedLock();
        return one(() -> {
            mutex.readLock();
            mutex.readLock();
        });
    }

    public static List<Runnable> stampedByAnother() {
        StampedLock mutex = new StampedLock();
        return one(() -> {
            long stamp = mutex.readLock();
            new Thread(() -> mutex.unlockRead(stamp)).start();
        });
    }

    public static List<Runnable> unstarted() {
        Thread thread = new Thread(() -> {});
        return List.of(thread::start, () -> counter = (int) thread.getId());
    }

    public static List<Runnable> stateOfAnother() {
        return one(() -> {
            Thread thread = new Thread(() -> {});
            thread.start();
            counter = thread.getState().ordinal();
        });
    }

    /** The program catches what says that a method is missing. */
    public static List<Runnable> caughtMethod() {
        return one(() -> {
            try {
                counter = Thread.currentThread().getStackTrace().length;
            } catch (LinkageError e) {
                counter = 0;
            }
        });
    }

    public static List<Runnable> forkJoin() {
        return one(() -> ForkJoinPool.commonPool().submit(() -> {}));
    }

    public static List<Runnable> parallelStream() {
        return one(() -> List.of(1, 2).parallelStream().forEach(number -> counter += number));
    }

    public static List<Runnable> reflectedField() {
        Refused it = new Refused();
        return one(() -> {
            try {
                Refused.class.getDeclaredField("field").setInt(it, 1);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("reflection", e);
            }
        });
    }

    public static List<Runnable> fieldHandle() {
        return one(() -> {
            try {
                MethodHandles.lookup().findGetter(Refused.class, "field", int.class);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("reflection", e);
            }
        });
    }

    public static List<Runnable> byteView() {
        return one(() -> MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN));
    }

    public static List<Runnable> nativeCode() {
        return one(() -> {
            counter = 1;
            nativeMethod();
        });
    }

    public static List<Runnable> random() {
        return one(() -> counter = ThreadLocalRandom.current().nextInt());
    }

    public static List<Runnable> chance() {
        return one(() -> counter = Math.random() > 0.5 ? 1 : 0);
    }

    public static List<Runnable> weakReference() {
        return one(() -> new WeakReference<>(new Object()));
    }

    public static List<Runnable> timer() {
        return one(Timer::new);
    }

    public static List<Runnable> exit() {
        return one(() -> System.exit(3));
    }

    public static List<Runnable> missingMethod() {
        return one(() -> counter = Thread.currentThread().getStackTrace().length);
    }

    public static List<Runnable> threadGroup() {
        return one(() -> new ThreadGroup("group"));
    }

    public static List<Runnable> builderOfTwoThreads() {
        StringBuilder text = new StringBuilder();
        return List.of(() -> text.append('a'), () -> text.append('b'));
    }

    public static List<Runnable> foreignMap() {
        Refused it = new Refused();
        return one(() -> {
            Map<Object, Integer> map = new WeakHashMap<>();
            it.any = map;
        });
    }

    public static List<Runnable> foreignList() {
        Refused it = new Refused();
        return one(() -> it.any = new ArrayList<>(List.of(1)).stream().collect(java.util.stream.Collectors.toList()));
    }

    public static List<Runnable> threadOfAnInitialiser() {
        return one(() -> counter = Lazy.STARTED.isAlive() ? 1 : 0);
    }

    public static List<Runnable> initialiserThatWrites() {
        return one(() -> counter = Meddler.seven());
    }

    /** What the initialiser sees depends on when it runs. */
    public static List<Runnable> initialiserThatReads() {
        Refused it = new Refused();
        return List.of(() -> it.any = Curious.SEEN, () -> counter = 1);
    }

    /** Which thread would get which error depends on who comes first. */
    public static List<Runnable> brokenInitialiser() {
        return one(() -> counter = Broken.NUMBER);
    }

    public static List<Runnable> endlessLoop() {
        return one(() -> {
            int turns = 0;
            while (turns >= 0) {
                turns = turns == 1 ? 0 : 1;
            }
        });
    }

    public static List<Runnable> deadLoop() {
        return one(() -> {
            boolean go = true;
            while (go) {
                Thread.onSpinWait();
            }
        });
    }

    public static List<Runnable> blockedSetUp() {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return one(() -> {});
    }

    public static List<Runnable> failedSetUp() {
        throw new IllegalStateException("no program today");
    }
}
