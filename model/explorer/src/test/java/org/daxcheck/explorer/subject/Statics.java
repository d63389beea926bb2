// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daxcheck.explorer.runtime.primitive.Recording;
import org.jspecify.annotations.Nullable;

/** Programs whose classes are initialised while threads run. */
@SuppressWarnings("NonAtomicVolatileUpdate") // races are the subject
public final class Statics {

    private static volatile @Nullable Statics instance;
    private static volatile int made;

    private final int number;

    private Statics(int number) {
        this.number = number;
    }

    /** Initialised by whoever comes first. */
    private static final class Holder {
        private static volatile int steps;
        private static final List<Integer> LIST = new ArrayList<>();
        private static final Statics ONLY = made();

        private static Statics made() {
            synchronized (LIST) {
                for (int i = 0; i < 3; i++) {
                    steps++;
                    LIST.add(steps);
                }
            }
            return new Statics(new AtomicInteger(steps).incrementAndGet());
        }
    }

    private static final class Clock {
        private static final long START = System.nanoTime();
    }

    private static void check(boolean condition) {
        if (!condition) {
            throw new AssertionError("broken");
        }
    }

    private static List<Runnable> both(Runnable body) {
        return List.of(body, body);
    }

    /** The initialiser is no thread's: nobody sees it half-way, and nobody's steps come between its own. */
    public static List<Runnable> holderGood() {
        return both(() -> check(Holder.ONLY.number == 4));
    }

    /** The same by hand: two threads may both find that it is not there. */
    public static List<Runnable> holderBad() {
        instance = null;
        made = 0;
        return both(() -> {
            if (instance == null) {
                made++;
                instance = new Statics(made);
            }
            check(made == 1);
        });
    }

    private static void late() {
        long before = System.nanoTime();
        check(before < System.nanoTime());
        Recording.report("began at " + Clock.START);
    }

    private static void early() {
        check(Clock.START > 0);
    }

    /** Somebody comes to the class at once, and somebody after a few looks at the own clock. */
    public static List<Runnable> earlyFirst() {
        return List.of(Statics::early, Statics::late);
    }

    public static List<Runnable> lateFirst() {
        return List.of(Statics::late, Statics::early);
    }
}
