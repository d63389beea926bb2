// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.count;

import org.daxcheck.kernel.Described;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Sleeper;
import org.daxcheck.kernel.word.IntWord;

/**
 * A count that can be killed: from then on nobody new gets a reference, and one thread may wait until the last is given back.
 * Any thread may call any method; {@link #kill} once.
 *
 * <p>Differs: the kernel's {@code percpu_ref} spreads the count over processors until it is killed and then switches behind a
 * grace period. Here count and flag share a word, which is what the switch amounts to for its callers: a {@code tryget_live}
 * either came before the kill and counts, or fails.
 */
public final class LiveCount {

    private static final int DYING = 1 << 30;
    private static final int COUNT = DYING - 1;
    private static final int BASE = 1;

    private final IntWord word = new IntWord(BASE);
    private final Sleeper drained = new Sleeper(0);

    /** A live count at its base. */
    public LiveCount() {}

    /** Takes a reference unless the count was killed; tells whether it did. */
    @KernelFunction(value = "percpu_ref_tryget_live", note = "gets a reference: {result}")
    public boolean tryGetLive() {
        int now = word.getVolatile();
        while ((now & DYING) == 0) {
            if (word.casVolatile(now, now + 1)) {
                return true;
            }
            now = word.getVolatile();
        }
        return false;
    }

    /** Takes a reference unless there is none left; tells whether it did. A killed count gives them too. */
    @KernelFunction(value = "percpu_ref_tryget", note = "gets a reference: {result}")
    public boolean tryGet() {
        int now = word.getVolatile();
        while ((now & COUNT) != 0) {
            if (word.casVolatile(now, now + 1)) {
                return true;
            }
            now = word.getVolatile();
        }
        return false;
    }

    /** Takes references that the caller is entitled to, because it holds one or the count is live. */
    @KernelFunction(value = "percpu_ref_get_many", note = "gets {0}")
    public void get(int references) {
        word.getAndAddVolatile(references);
    }

    /**
     * Gives references back.
     *
     * @throws KernelBug if there are not so many
     */
    @KernelFunction(value = "percpu_ref_put_many", note = "puts {0}, {after} left")
    @Described(by = LiveCount.class)
    public void put(int references) {
        int before = word.getAndAddVolatile(-references);
        int left = (before & COUNT) - references;
        if (left < ((before & DYING) == 0 ? BASE : 0)) {
            throw KernelBug.warning("underflow: more references to the page map given back than taken");
        }
        if (left == 0) {
            drained.wake();
        }
    }

    /**
     * Refuses new references and gives the base back.
     *
     * @throws KernelBug if it was called before
     */
    @KernelFunction(value = "percpu_ref_kill", note = "kills the count, {after} left")
    @Described(by = LiveCount.class)
    public void kill() {
        int before = word.getAndAddVolatile(DYING - BASE);
        KernelBug.warnOn((before & DYING) != 0, "percpu_ref_kill called more than once");
    }

    /** Sleeps until the last reference is given back; to be called after {@link #kill}. */
    @KernelFunction(value = "wait_for_completion", note = "sleeps")
    public void awaitDrained() {
        while ((word.getVolatile() & COUNT) != 0) {
            drained.sleep("page map references");
            drained.prepare();
        }
    }

    /** The references above the base at this moment. */
    public int references() {
        return references(word.getVolatile());
    }

    private static int references(int word) {
        return (word & COUNT) - ((word & DYING) == 0 ? BASE : 0);
    }

    /** The word as it reads: how many references there are above the base. */
    public static String describe(long word) {
        return Integer.toString(references((int) word));
    }
}
