// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.percpuref;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.sync.Completion;
import org.daxcheck.kernel.word.LongWord;

/**
 * The count and the bit that says dead in one word: what {@code percpu_ref} is in atomic mode, with the two questions of
 * {@code tryget_live} in one step. Lock-free, waiting apart.
 */
public class AtomicRef implements KillableRef {

    private static final long DEAD = 1;
    private static final long ONE = 2;

    /** Far below whatever underflow leads to. */
    private static final long EXITED = Long.MIN_VALUE / 2;

    private final LongWord word = new LongWord(ONE);
    private final Runnable release;
    private final Completion released;

    /**
     * Live, with one reference.
     *
     * @param release run by whoever gives the last reference back
     * @param hungTaskMillis how long {@link #awaitRelease} may last before it fails; 0 for ever
     */
    public AtomicRef(Runnable release, long hungTaskMillis) {
        this.release = release;
        this.released = new Completion(hungTaskMillis);
    }

    /** For checking: nothing to run at the end, sleeps without end. */
    public static AtomicRef checking() {
        return new AtomicRef(() -> {}, 0);
    }

    @Override
    public final void getMany(int more) {
        long before = word.getAndAddVolatile(more * ONE);
        used(before);
        KernelBug.bugOn(before < ONE, "get of a count that is zero");
    }

    @Override
    public final boolean tryget() {
        return takeUnless(0);
    }

    @Override
    public final boolean trygetLive() {
        return takeUnless(DEAD);
    }

    @Override
    public final boolean trygetLiveRcu() {
        return takeUnless(DEAD);
    }

    private boolean takeUnless(long bits) {
        long now = used(word.getVolatile());
        while (now >= ONE && (now & bits) == 0) {
            if (word.casVolatile(now, now + ONE)) {
                return true;
            }
            now = used(word.getVolatile());
        }
        return false;
    }

    @Override
    public final void putMany(int less) {
        long before = word.getAndAddVolatile(-less * ONE);
        used(before);
        KernelBug.bugOn(before < less * ONE, "put of a reference that was not taken");
        if (before - less * ONE < ONE) {
            release.run();
            released.complete();
        }
    }

    @Override
    public final void kill() {
        long before = word.getAndOrVolatile(DEAD);
        used(before);
        KernelBug.warnOn((before & DEAD) != 0, "kill called more than once");
        put();
    }

    @Override
    public final boolean isDying() {
        return (used(word.getVolatile()) & DEAD) != 0;
    }

    @Override
    public final boolean isZero() {
        return used(word.getVolatile()) < ONE;
    }

    @Override
    public final void awaitRelease() {
        released.await();
    }

    @Override
    public final void reinit() {
        KernelBug.warnOn(!word.casVolatile(DEAD, ONE), "reinit of a count that is not zero");
    }

    @Override
    public final void exit() {
        word.setVolatile(EXITED);
    }

    @Override
    public final long count() {
        long now = word.getVolatile();
        return exited(now) ? 0 : now / ONE;
    }

    private static long used(long now) {
        KernelBug.bugOn(exited(now), "use of a count after exit");
        return now;
    }

    private static boolean exited(long now) {
        return now < EXITED / 2;
    }
}
