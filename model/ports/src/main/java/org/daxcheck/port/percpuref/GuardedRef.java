// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.percpuref;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelBug;

/**
 * A count that reports who comes in although it was killed. {@code tryget} lets them in as long as anybody is there, which is right for
 * some owners and wrong for one that goes away, such as a page map: nobody's answer shows it, because whoever comes in then gives
 * back in time, but together they can keep the owner for ever.
 *
 * <p>Who was killed stays so until {@link #reinit}, so a look before the reference is taken tells enough.
 */
public final class GuardedRef implements KillableRef {

    private final KillableRef ref;

    /** Guards a count that nobody else uses. */
    public GuardedRef(KillableRef ref) {
        this.ref = ref;
    }

    /** For checking: an {@link AtomicRef}, sleeps without end. */
    public static GuardedRef checking() {
        return new GuardedRef(AtomicRef.checking());
    }

    private static boolean guarded(boolean dying, boolean taken) {
        KernelBug.bugOn(dying && taken, "a reference is given although the owner goes");
        return taken;
    }

    @Override
    public boolean tryget() {
        return guarded(ref.isDying(), ref.tryget());
    }

    @Override
    public boolean trygetLive() {
        return guarded(ref.isDying(), ref.trygetLive());
    }

    @Override
    public boolean trygetLiveRcu() {
        return guarded(ref.isDying(), ref.trygetLiveRcu());
    }

    @Override
    public void getMany(int count) {
        ref.getMany(count);
    }

    @Override
    public void putMany(int count) {
        ref.putMany(count);
    }

    @Override
    public void kill() {
        ref.kill();
    }

    @Override
    public boolean isDying() {
        return ref.isDying();
    }

    @Override
    public boolean isZero() {
        return ref.isZero();
    }

    @Override
    public void awaitRelease() {
        ref.awaitRelease();
    }

    @Override
    public void reinit() {
        ref.reinit();
    }

    @Override
    public void exit() {
        ref.exit();
    }

    @Override
    public long count() {
        return ref.count();
    }
}
