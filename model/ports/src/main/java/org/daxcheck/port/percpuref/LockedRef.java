// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.percpuref;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.sync.Completion;
import org.daxcheck.kernel.sync.SpinLock;

/** The count and whether it was killed, under a spin lock. */
public class LockedRef implements KillableRef {

    private final SpinLock lock = new SpinLock("ref.lock");
    private final Runnable release;
    private final Completion released;

    private long count = 1;
    private boolean dead;
    private boolean exited;

    /**
     * Live, with one reference.
     *
     * @param release run by whoever gives the last reference back, without the lock
     * @param hungTaskMillis how long {@link #awaitRelease} may last before it fails; 0 for ever
     */
    public LockedRef(Runnable release, long hungTaskMillis) {
        this.release = release;
        this.released = new Completion(hungTaskMillis);
    }

    /** For checking: nothing to run at the end, sleeps without end. */
    public static LockedRef checking() {
        return new LockedRef(() -> {}, 0);
    }

    @Override
    public final void getMany(int more) {
        lockUsed();
        boolean none = count <= 0;
        count += more;
        lock.unlock();
        KernelBug.bugOn(none, "get of a count that is zero");
    }

    @Override
    public final boolean tryget() {
        lockUsed();
        return takeIfAndUnlock(count > 0);
    }

    @Override
    public final boolean trygetLive() {
        lockUsed();
        return takeIfAndUnlock(count > 0 && !dead);
    }

    @Override
    public final boolean trygetLiveRcu() {
        return trygetLive();
    }

    private boolean takeIfAndUnlock(boolean may) {
        count += may ? 1 : 0;
        lock.unlock();
        return may;
    }

    @Override
    public final void putMany(int less) {
        lockUsed();
        putAndUnlock(less);
    }

    private void putAndUnlock(int less) {
        count -= less;
        long left = count;
        lock.unlock();
        KernelBug.bugOn(left < 0, "put of a reference that was not taken");
        if (left == 0) {
            release.run();
            released.complete();
        }
    }

    @Override
    public final void kill() {
        lockUsed();
        if (dead) {
            lock.unlock();
            throw KernelBug.warning("kill called more than once");
        }
        dead = true;
        putAndUnlock(1);
    }

    @Override
    public final boolean isDying() {
        lockUsed();
        boolean now = dead;
        lock.unlock();
        return now;
    }

    @Override
    public final boolean isZero() {
        lockUsed();
        boolean now = count == 0;
        lock.unlock();
        return now;
    }

    @Override
    public final void awaitRelease() {
        released.await();
    }

    @Override
    public final void reinit() {
        lockUsed();
        boolean fit = dead && count == 0;
        count = 1;
        dead = false;
        lock.unlock();
        KernelBug.warnOn(!fit, "reinit of a count that is not zero");
    }

    @Override
    public final void exit() {
        lock.lock();
        exited = true;
        lock.unlock();
    }

    @Override
    public final long count() {
        lock.lock();
        long now = count;
        lock.unlock();
        return now;
    }

    private void lockUsed() {
        lock.lock();
        if (exited) {
            lock.unlock();
            throw KernelBug.bug("use of a count after exit");
        }
    }
}
