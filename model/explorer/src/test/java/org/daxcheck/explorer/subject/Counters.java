// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.ArrayList;
import java.util.List;

@SuppressWarnings("UnusedVariable") // read by its increments
public final class Counters {
    private volatile int x;

    @SuppressWarnings("NonAtomicVolatileUpdate") // the race is the subject
    private void increment() {
        x++;
    }

    public static List<Runnable> threeByTwo() {
        Counters counters = new Counters();
        List<Runnable> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(() -> {
                counters.increment();
                counters.increment();
            });
        }
        return threads;
    }
}
