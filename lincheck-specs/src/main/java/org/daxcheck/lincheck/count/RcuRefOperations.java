// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.count;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.kernel.word.IntWord;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * A user that finds a count in a read section, takes more, and gives all back in one call; and an owner that ends it: kills, drains,
 * takes it out of reach, and frees what it stands on.
 */
public abstract class RcuRefOperations {

    /** Calls of this group are all made by one thread. */
    private static final String OWNER = "owner";

    private final KillableRef ref;
    private final Rcu rcu;
    private final IntWord registered = new IntWord(1);

    /** Of the thread that makes the calls of the group. */
    private boolean ended;

    /**
     * The operations on a fresh one.
     *
     * @param rcu whose read sections it relies on
     */
    RcuRefOperations(KillableRef ref, Rcu rcu) {
        this.ref = ref;
        this.rcu = rcu;
    }

    /** Who is under test. */
    final KillableRef ref() {
        return ref;
    }

    /** A user comes and goes. */
    @Operation
    public boolean visit() {
        int section = rcu.readLock();
        boolean taken = registered.getVolatile() != 0 && ref.trygetLiveRcu();
        rcu.readUnlock(section);
        if (taken) {
            ref.get();
            ref.putMany(2);
        }
        return taken;
    }

    /** The owner ends it, once. */
    @Operation(nonParallelGroup = OWNER)
    public boolean end() {
        if (ended) {
            return false;
        }
        ended = true;
        ref.kill();
        ref.awaitRelease();
        registered.setVolatile(0);
        rcu.synchronizeRcu();
        ref.exit();
        return true;
    }
}
