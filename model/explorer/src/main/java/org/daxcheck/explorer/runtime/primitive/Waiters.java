// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.primitive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Sort;
import org.daxcheck.explorer.runtime.core.Bounds;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.core.ThreadState;

/**
 * The threads that wait for a notification, of a monitor (any one may be woken) or of a condition (the first one is).
 *
 * <p>All methods are called by the strand that is their first argument; it holds the lock that guards them.
 */
public final class Waiters {

    /** How a wait ended. */
    public enum Ending {
        /** By a notification. */
        NOTIFIED,
        /** By the end of its time, or for no reason. */
        TIMED_OUT,
        /** By an interrupt. */
        INTERRUPTED
    }

    private final Object owner;
    private final Sort sort;
    private final Map<Strand, Boolean> notified = new LinkedHashMap<>();

    /**
     * Nobody waits.
     *
     * @param owner the object of the program that they belong to
     * @param sort {@link Sort#WAIT_SET} or {@link Sort#WAIT_QUEUE}
     */
    public Waiters(Object owner, Sort sort) {
        this.owner = owner;
        this.sort = sort;
    }

    /**
     * Waits: joins, gives up the lock, sleeps, takes the lock again.
     *
     * @param lock held by the strand
     * @param nanos the time limit, as {@link Bounds#endless} takes it; it passes on the thread's clock only if the wait ends by it
     * @param interruptible whether an interrupt ends it; the flag stays as it is
     */
    public Ending await(Strand strand, LockWord lock, long nanos, boolean interruptible) {
        int symbol = strand.symbol(owner, "waiters", sort, 0);
        strand.perform(Kind.ENLIST, symbol, 0, 0, () -> true, () -> {
            notified.put(strand, false);
            return 0;
        });
        int holds = lock.unlockAll(strand);
        boolean endless = strand.execution().bounds().endless(nanos);
        Ending ending = endless ? sleep(strand, symbol, interruptible) : leave(strand, symbol);
        lock.lockAgain(strand, holds);
        if (ending == Ending.TIMED_OUT) {
            strand.state().pass(nanos);
        }
        return ending;
    }

    private Ending leave(Strand strand, int symbol) {
        long result = strand.perform(Kind.LEAVE, symbol, 0, 0, () -> true, () -> {
            Boolean woken = notified.remove(strand);
            return Boolean.TRUE.equals(woken) ? 1 : 0;
        });
        return result == 1 ? Ending.NOTIFIED : Ending.TIMED_OUT;
    }

    private Ending sleep(Strand strand, int symbol, boolean interruptible) {
        ThreadState self = strand.state();
        long result = strand.perform(
                Kind.AWAIT_NOTIFIED,
                symbol,
                0,
                interruptible ? self.interruptible() : 0,
                () -> Boolean.TRUE.equals(notified.get(strand)) || (interruptible && self.flagged()),
                () -> Boolean.TRUE.equals(notified.remove(strand)) ? 0 : Op.INTERRUPTED);
        return result == Op.INTERRUPTED ? Ending.INTERRUPTED : Ending.NOTIFIED;
    }

    /** Wakes one waiter. */
    public void notifyOne(Strand strand) {
        if (!strand.live() || !strand.execution().heap().shared(owner)) {
            return;
        }
        int symbol = strand.symbol(owner, "waiters", sort, 0);
        strand.perform(Kind.NOTIFY, symbol, 0, 0, () -> true, () -> {
            long first = first();
            long wanted = sort == Sort.WAIT_SET ? strand.wanted(first) : first;
            notified.replaceAll((waiter, woken) -> woken || waiter.number() == wanted);
            return wanted;
        });
    }

    /** Wakes all waiters. */
    public void notifyEvery(Strand strand) {
        if (!strand.live() || !strand.execution().heap().shared(owner)) {
            return;
        }
        int symbol = strand.symbol(owner, "waiters", sort, 0);
        strand.perform(Kind.NOTIFY_ALL, symbol, 0, 0, () -> true, () -> {
            notified.replaceAll((waiter, woken) -> true);
            return 0;
        });
    }

    private long first() {
        for (Map.Entry<Strand, Boolean> waiter : notified.entrySet()) {
            if (!waiter.getValue()) {
                return waiter.getKey().number();
            }
        }
        return -1;
    }
}
