// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.lincheck;

import org.daxcheck.explorer.instrument.CountingLoader;
import org.daxcheck.explorer.instrument.table.Scope;
import org.daxcheck.explorer.lin.Sequential;

/** A thread that runs a specification, and counts its steps. Public because the specification is loaded elsewhere. */
public final class Questioned extends Thread {

    /** A specification that has made so many steps and has not answered goes on and on. */
    static final long STEPS = 10_000_000;

    private long left = STEPS;

    /** Nobody but the specification is in the group of its thread, unless it has started threads itself. */
    Questioned(Runnable body) {
        super(new ThreadGroup("specification"), body, "specification");
        setDaemon(true);
    }

    /** Loads classes whose steps are counted. */
    static ClassLoader counting(ClassLoader origin) {
        return new CountingLoader(Scope.standard(), origin, Questioned.class, "step");
    }

    /** From here on the steps of another question are counted. */
    void begin() {
        left = STEPS;
    }

    /** A method begins, or a loop goes on. */
    public static void step() {
        if (Thread.currentThread() instanceof Questioned questioned && --questioned.left < 0) {
            throw new Sequential.Unanswered(
                    String.format(java.util.Locale.ROOT, "goes on and on: more than %,d steps", STEPS));
        }
    }
}
