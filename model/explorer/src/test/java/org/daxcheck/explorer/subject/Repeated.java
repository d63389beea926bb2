// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.explorer.runtime.primitive.Recording;

/** Programs whose runs must not know of each other. */
@SuppressWarnings({"NonAtomicVolatileUpdate", "UnusedVariable"}) // the races are the subject
public final class Repeated {

    private static final Map<String, List<Integer>> SEEN = new HashMap<>();
    private static volatile int starts;

    private volatile int turns;
    private volatile int others;

    private Repeated() {}

    /** What is initialised by the first run, in the first turn of a loop that changes nothing. */
    private static final class Late {

        static final int[] MADE = make();

        private static int[] make() {
            int[] made = new int[2];
            for (int i = 0; i < made.length; i++) {
                made[i] = i;
            }
            return made;
        }

        static boolean passes(int left, int right) {
            return left + right >= MADE[1];
        }
    }

    /** A loop of two reads that waits for the other thread, and initialises a class in its first turn. */
    public static List<Runnable> late() {
        Repeated it = new Repeated();
        return List.of(
                () -> {
                    while (!Late.passes(it.turns, it.others)) {
                        Thread.onSpinWait();
                    }
                },
                () -> it.turns = 1);
    }

    /** Everything that a run leaves in statics. */
    public static List<Runnable> statics() {
        starts++;
        SEEN.computeIfAbsent("set-up", key -> new ArrayList<>()).add(starts);
        return List.of(
                () -> {
                    synchronized (SEEN) {
                        starts++;
                        SEEN.computeIfAbsent("run", key -> new ArrayList<>()).add(starts);
                        Recording.report(SEEN.get("set-up") + "" + SEEN.get("run"));
                    }
                },
                () -> {
                    synchronized (SEEN) {
                        SEEN.remove("none");
                    }
                });
    }

    /** The order of a set of objects without a hash code of their own. */
    public static List<Runnable> hashes() {
        Set<Object> objects = new HashSet<>();
        Map<Object, Integer> names = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            Object object = new Object();
            objects.add(object);
            names.put(object, i);
        }
        return List.of(() -> {
            StringBuilder order = new StringBuilder();
            objects.forEach(object -> order.append(names.get(object)).append(' '));
            Recording.report(order.toString());
        });
    }

    public static List<Runnable> forEver() {
        Repeated it = new Repeated();
        Runnable body = () -> {
            while (it.turns >= 0) {
                it.turns++;
            }
        };
        return List.of(body, body);
    }

    /** A run that is stopped unwinds through handlers that would keep it alive. */
    public static List<Runnable> stubborn() {
        Repeated it = new Repeated();
        return List.of(() -> {
            boolean waiting = true;
            while (waiting) {
                try {
                    synchronized (it) {
                        it.wait();
                        waiting = false;
                    }
                } catch (Throwable thrown) {
                    it.turns = 1;
                } finally {
                    it.turns = 2;
                }
            }
        });
    }
}
