// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.count;

import org.daxcheck.api.KillableRef;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * A user that asks for references whether it lives or not, and an owner that kills, asks whether any are left, drains
 * and revives.
 */
public abstract class AnyRefOperations {

    /** Calls of this group are all made by one thread. */
    private static final String OWNER = "owner";

    /** Calls of this group are all made by one thread. */
    private static final String USER = "user";

    private final KillableRef ref;

    /** Of the thread that makes the calls of the group. */
    private boolean dead;

    private boolean drained;

    /** The same of the other group. */
    private int held;

    /** The operations on a fresh one. */
    AnyRefOperations(KillableRef ref) {
        this.ref = ref;
    }

    /** Who is under test. */
    final KillableRef ref() {
        return ref;
    }

    /** The user asks for a reference. */
    @Operation(nonParallelGroup = USER)
    public boolean tryget() {
        boolean taken = ref.tryget();
        held += taken ? 1 : 0;
        return taken;
    }

    /** The user takes more if it has any. */
    @Operation(nonParallelGroup = USER)
    public boolean getMany() {
        if (held == 0) {
            return false;
        }
        ref.getMany(2);
        held += 2;
        return true;
    }

    /** The user gives all references back at once. */
    @Operation(nonParallelGroup = USER)
    public boolean putMany() {
        int all = held;
        held = 0;
        if (all > 0) {
            ref.putMany(all);
        }
        return all > 0;
    }

    /** The user gives a reference back. */
    @Operation(nonParallelGroup = USER)
    public boolean put() {
        if (held == 0) {
            return false;
        }
        held--;
        ref.put();
        return true;
    }

    /** The owner kills it, once a life. */
    @Operation(nonParallelGroup = OWNER)
    public boolean kill() {
        if (dead) {
            return false;
        }
        dead = true;
        ref.kill();
        return true;
    }

    /** The owner waits for the release function if no reference is left. */
    @Operation(nonParallelGroup = OWNER)
    public boolean drain() {
        if (!dead || drained || !ref.isZero()) {
            return false;
        }
        ref.awaitRelease();
        drained = true;
        return true;
    }

    /** The owner gives a drained one another life. */
    @Operation(nonParallelGroup = OWNER)
    public boolean reinit() {
        if (!drained) {
            return false;
        }
        ref.reinit();
        dead = false;
        drained = false;
        return true;
    }

    /** The owner asks whether any are left. */
    @Operation(nonParallelGroup = OWNER)
    public boolean isZero() {
        return ref.isZero();
    }
}
