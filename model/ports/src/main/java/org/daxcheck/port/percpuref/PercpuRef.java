// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.percpuref;

import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.Completion;
import org.daxcheck.kernel.sync.Cpus;
import org.daxcheck.kernel.sync.Rcu;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.word.IntWord;
import org.daxcheck.kernel.word.LongArrayWords;
import org.daxcheck.kernel.word.LongWord;

/**
 * {@code struct percpu_ref}; lib/percpu-refcount.c, Linux 6.0. While it is live each processor counts for itself and nobody
 * knows the sum; killing it ends that, waits until every processor has noticed, and adds up.
 *
 * <p>Differs: the callback that adds up runs in the thread that kills, after the grace period, where the kernel lets another
 * task run it later. A count that falls below zero is reported at once where it is known, and so is any use after
 * {@link #exit}; the kernel reports the former when it adds up and forbids the latter.
 */
public class PercpuRef implements KillableRef {

    /** {@code PERCPU_COUNT_BIAS}: keeps the atomic counter away from zero while processors count for themselves (C1). */
    private static final long BIAS = 1L << 62;

    /** The bit of {@link #mode} that says: nobody counts for a processor. */
    protected static final int ATOMIC = 1;

    private static final int DEAD = 2;
    private static final int EXITED = 4;

    private final Rcu rcu;
    private final Cpus cpus;
    private final Runnable release;
    private final Completion released;
    private final SpinLock switchLock = new SpinLock("percpu_ref_switch_lock");
    private final IntWord mode = new IntWord();
    private final LongArrayWords percpu;
    private final LongWord count = new LongWord(BIAS + 1);

    /**
     * Live, in per-CPU mode, with one reference; {@code percpu_ref_init}.
     *
     * @param rcu whose read sections {@link #trygetLiveRcu} relies on
     * @param release run by whoever gives the last reference back
     * @param hungTaskMillis how long {@link #awaitRelease} may last before it fails; 0 for ever
     */
    public PercpuRef(Rcu rcu, Cpus cpus, Runnable release, long hungTaskMillis) {
        this.rcu = rcu;
        this.cpus = cpus;
        this.release = release;
        this.released = new Completion(hungTaskMillis);
        this.percpu = new LongArrayWords(cpus.count());
    }

    /** For checking: an own grace period, two processors, nothing to run at the end, sleeps without end. */
    public static PercpuRef checking() {
        return new PercpuRef(new Rcu(0), Cpus.migrating(), () -> {}, 0);
    }

    @Override
    @KernelFunction("percpu_ref_get_many")
    public final void getMany(int more) {
        int section = rcu.readLock();
        if (isPercpu()) {
            percpu.getAndAddVolatile(cpus.taking().getAsInt(), more);
        } else {
            KernelBug.bugOn(count.getAndAddVolatile(more) <= 0, "percpu_ref_get of a count that is zero");
        }
        rcu.readUnlock(section);
    }

    @Override
    @KernelFunction("percpu_ref_tryget")
    public final boolean tryget() {
        int section = rcu.readLock();
        boolean taken = isPercpu() ? addHere() : incNotZero();
        rcu.readUnlock(section);
        return taken;
    }

    @Override
    @KernelFunction("percpu_ref_tryget_live")
    public final boolean trygetLive() {
        int section = rcu.readLock();
        boolean taken = trygetLiveRcu();
        rcu.readUnlock(section);
        return taken;
    }

    @Override
    @KernelFunction("percpu_ref_tryget_live_rcu")
    public final boolean trygetLiveRcu() {
        if (isPercpu()) {
            return addHere();
        }
        return !isDying() && incNotZero();
    }

    private boolean addHere() {
        percpu.getAndAddVolatile(cpus.taking().getAsInt(), 1);
        return true;
    }

    @KernelFunction("atomic_long_inc_not_zero")
    private boolean incNotZero() {
        long now = count.getVolatile();
        while (now != 0 && !count.casVolatile(now, now + 1)) {
            now = count.getVolatile();
        }
        return now != 0;
    }

    @Override
    @KernelFunction("percpu_ref_put_many")
    public final void putMany(int less) {
        int section = rcu.readLock();
        if (isPercpu()) {
            percpu.getAndAddVolatile(cpus.giving().getAsInt(), -less);
        } else {
            subAndTest(less);
        }
        rcu.readUnlock(section);
    }

    private void subAndTest(int less) {
        long before = count.getAndAddVolatile(-less);
        KernelBug.bugOn(before < less, "percpu_ref_put of a reference that was not taken");
        if (before == less) {
            release.run();
            released.complete();
        }
    }

    @Override
    @KernelFunction("percpu_ref_kill")
    public final void kill() {
        boolean first = killLocked();
        KernelBug.warnOn(!first, "percpu_ref_kill called more than once");
        addUp();
    }

    /** Whether it is the first time; the lock sees to it that two who kill do not both find it live. */
    @KernelFunction("percpu_ref_kill_and_confirm")
    protected boolean killLocked() {
        switchLock.lock();
        boolean first = killUnlocked();
        switchLock.unlock();
        return first;
    }

    /** The same; the caller holds the lock. */
    @KernelFunction("percpu_ref_kill_and_confirm")
    protected final boolean killUnlocked() {
        int before = now();
        if ((before & DEAD) != 0) {
            return false;
        }
        mode.setVolatile(before | DEAD);
        switchToAtomic();
        put();
        return true;
    }

    /** The reference is the callback's. */
    @KernelFunction("__percpu_ref_switch_to_atomic")
    private void switchToAtomic() {
        mode.setVolatile(now() | ATOMIC);
        get();
    }

    private void addUp() {
        awaitPercpuUsers();
        switchToAtomicRcu();
    }

    /** Waits until nobody counts for a processor any more (C2). */
    @KernelFunction("call_rcu")
    protected void awaitPercpuUsers() {
        rcu.synchronizeRcu();
    }

    @KernelFunction("percpu_ref_switch_to_atomic_rcu")
    private void switchToAtomicRcu() {
        long sum = 0;
        for (int cpu = 0; cpu < percpu.length(); cpu++) {
            sum += percpu.getVolatile(cpu);
        }
        long before = count.getAndAddVolatile(sum - BIAS);
        KernelBug.warnOn(before + sum - BIAS <= 0, "percpu ref <= 0 after switching to atomic");
        put();
    }

    /** Whether processors count for themselves: neither in atomic mode nor dead. */
    @KernelFunction("__ref_is_percpu")
    protected boolean isPercpu() {
        return (now() & (ATOMIC | DEAD)) == 0;
    }

    /** The mode at this moment. */
    protected final int now() {
        int now = mode.getVolatile();
        KernelBug.bugOn((now & EXITED) != 0, "use of a percpu_ref after percpu_ref_exit");
        return now;
    }

    @Override
    @KernelFunction("percpu_ref_is_dying")
    public final boolean isDying() {
        return (now() & DEAD) != 0;
    }

    @Override
    @KernelFunction("percpu_ref_is_zero")
    public final boolean isZero() {
        return !isPercpu() && count.getVolatile() == 0;
    }

    @Override
    public final void awaitRelease() {
        released.await();
    }

    @Override
    @KernelFunction("percpu_ref_reinit")
    public final void reinit() {
        KernelBug.warnOn(!isZero(), "percpu_ref_reinit of a count that is not zero");
        percpuRefResurrect();
    }

    /** Live again, in atomic mode first, where who comes in counts on the owner's reference. */
    @KernelFunction("percpu_ref_resurrect")
    private void percpuRefResurrect() {
        switchLock.lock();
        mode.setVolatile(now() & ~DEAD);
        count.getAndAddVolatile(1);
        count.getAndAddVolatile(BIAS);
        switchToPercpu();
        switchLock.unlock();
    }

    /** The counters first: who sees the mode counts there (C1). */
    @KernelFunction("__percpu_ref_switch_to_percpu")
    protected void switchToPercpu() {
        clearCounters();
        clearMode();
    }

    /** None of the processors has any. */
    protected final void clearCounters() {
        for (int cpu = 0; cpu < percpu.length(); cpu++) {
            percpu.setVolatile(cpu, 0);
        }
    }

    /** From here on processors count for themselves. */
    protected final void clearMode() {
        mode.setVolatile(0);
    }

    @Override
    @KernelFunction("percpu_ref_exit")
    public final void exit() {
        mode.setVolatile(ATOMIC | DEAD | EXITED);
    }

    @Override
    public final long count() {
        long sum = count.getVolatile();
        for (int cpu = 0; cpu < percpu.length(); cpu++) {
            sum += mode.getVolatile() == 0 ? percpu.getVolatile(cpu) : 0;
        }
        return mode.getVolatile() == 0 ? sum - BIAS : sum;
    }
}
