// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.List;
import org.daxcheck.explorer.runtime.primitive.Recording;

/** The classic two-thread shapes, on volatile fields unless the name says otherwise. */
public final class Litmus {
    private volatile int x;
    private volatile int y;
    private int data;

    private Litmus() {}

    public static List<Runnable> storeBuffering() {
        Litmus litmus = new Litmus();
        return List.of(
                () -> {
                    litmus.x = 1;
                    Recording.report("" + litmus.y);
                },
                () -> {
                    litmus.y = 1;
                    Recording.report("" + litmus.x);
                });
    }

    public static List<Runnable> messagePassing() {
        Litmus litmus = new Litmus();
        return List.of(
                () -> {
                    litmus.x = 1;
                    litmus.y = 1;
                },
                () -> {
                    int flag = litmus.y;
                    Recording.report(flag + "" + litmus.x);
                });
    }

    public static List<Runnable> loadBuffering() {
        Litmus litmus = new Litmus();
        return List.of(
                () -> {
                    int seen = litmus.x;
                    litmus.y = 1;
                    Recording.report("" + seen);
                },
                () -> {
                    int seen = litmus.y;
                    litmus.x = 1;
                    Recording.report("" + seen);
                });
    }

    public static List<Runnable> publication() {
        Litmus litmus = new Litmus();
        return List.of(
                () -> {
                    litmus.data = 42;
                    litmus.x = 1;
                },
                () -> Recording.report(litmus.x == 1 ? "" + litmus.data : "none"));
    }
}
