// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * A count of references that can be killed: after that no new user comes in, and when the last one is gone the owner is told;
 * {@code struct percpu_ref}, include/linux/percpu-refcount.h, Linux 6.0.
 *
 * <p>A new one is live and has one reference, the owner's, which {@link #kill} gives back. All operations may be called by
 * any thread at any time, unless they say what the caller must hold; {@link #awaitRelease} alone waits for references.
 */
public interface KillableRef {

    /**
     * Takes references; the caller must hold one; {@code percpu_ref_get_many}.
     *
     * @param count at least 1
     */
    void getMany(int count);

    /** Takes a reference; the caller must hold one; {@code percpu_ref_get}. */
    default void get() {
        getMany(1);
    }

    /** Takes a reference unless there is none, killed or not; {@code percpu_ref_tryget}. Tells whether it did. */
    boolean tryget();

    /** Takes a reference unless it was killed; {@code percpu_ref_tryget_live}. Tells whether it did. */
    boolean trygetLive();

    /**
     * The same for a caller that is in a read section of the {@code Rcu} that the count was made with;
     * {@code percpu_ref_tryget_live_rcu}.
     */
    boolean trygetLiveRcu();

    /**
     * Gives references back; {@code percpu_ref_put_many}. Who gives the last one back runs the release function.
     *
     * @param count at least 1
     */
    void putMany(int count);

    /** Gives a reference back; {@code percpu_ref_put}. */
    default void put() {
        putMany(1);
    }

    /** Ends the live time and gives the owner's reference back; {@code percpu_ref_kill}. To be called once a life. */
    void kill();

    /** Whether it was killed; {@code percpu_ref_is_dying}. */
    boolean isDying();

    /** Whether it was killed and no reference is left; {@code percpu_ref_is_zero}. */
    boolean isZero();

    /**
     * Waits until the release function has run; {@code wait_for_completion} of what the release function completes. To be
     * called once a life.
     */
    void awaitRelease();

    /** A new life for a count that is zero: live, with the owner's reference; {@code percpu_ref_reinit}. */
    void reinit();

    /** Frees what the count stands on; {@code percpu_ref_exit}. Nothing may be asked of it afterwards. */
    void exit();

    /** How many references there are; for checks, right only while nobody else is inside. */
    long count();
}
