// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.subject;

import java.util.List;

/** Three threads, and plain accesses that nothing orders. */
@SuppressWarnings("UnusedVariable") // read by its increments
public final class Crowd {

    private int number;

    private Crowd() {}

    private void increment() {
        number++;
    }

    private void clear() {
        number = 0;
    }

    /** All do the same. */
    public static List<Runnable> equal() {
        Crowd crowd = new Crowd();
        return List.of(crowd::increment, crowd::increment, crowd::increment);
    }

    /** One does something else: two places, each in a race with itself or with the other. */
    public static List<Runnable> different() {
        Crowd crowd = new Crowd();
        return List.of(crowd::increment, crowd::increment, crowd::clear);
    }
}
