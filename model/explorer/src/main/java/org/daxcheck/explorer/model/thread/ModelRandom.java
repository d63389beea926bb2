// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.thread;

import java.util.Random;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;

/**
 * Model of {@code java.util.concurrent.ThreadLocalRandom}, of which only what the platform's collections need exists: a probe that
 * never meets another thread's. Random numbers for the program are refused.
 */
public final class ModelRandom extends Random implements Modelled {

    private static final long serialVersionUID = 1;

    private ModelRandom() {
        super(0);
    }

    /** Refused. */
    @SuppressWarnings("DoNotCallSuggester") // the program under test calls it under the platform's name
    public static ModelRandom current() {
        throw Strand.require().refuse("java.util.concurrent.ThreadLocalRandom");
    }

    /** The thread's probe. */
    public static int getProbe() {
        return Strand.require().number() + 1;
    }

    /** Has no effect. */
    public static void localInit() {
        Strand.require();
    }

    /** The same probe again. */
    public static int advanceProbe(int probe) {
        return probe;
    }

    /** A number for skip lists: always the lowest level. */
    public static int nextSecondarySeed() {
        return 1;
    }

    @Override
    public String label() {
        return "ThreadLocalRandom";
    }
}
