// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.machine;

import org.daxcheck.explorer.event.Op;

/**
 * The meaning of every operation with a target, as functions of the target's state. {@code me} is the number of the thread.
 *
 * <p>Interruption is the caller's: an operation that is enabled by its interrupt flag alone follows {@link #abandoned}.
 */
public final class Rules {

    private Rules() {}

    /** Whether the operation can be performed in this state of its target. */
    public static boolean enabled(Op op, int me, long state) {
        return switch (op.kind()) {
            case LOCK -> state == 0;
            case READ_LOCK -> Locks.readable(state, me);
            case AWAIT_NOTIFIED -> !Waiters.contains(state, me);
            case PARK -> state != 0;
            case JOIN -> state == Memory.ENDED;
            case ACQUIRE -> state >= op.a();
            case AWAIT_ZERO -> state == 0;
            default -> true;
        };
    }

    /**
     * Between what the search must choose, as a mask: the threads that NOTIFY can wake. 0 where there is no choice.
     */
    public static long choices(Op op, long state) {
        return switch (op.kind()) {
            case NOTIFY -> Waiters.candidates(state);
            case CHOICE -> op.a() >= Long.SIZE ? -1L : (1L << op.a()) - 1;
            default -> 0;
        };
    }

    /** The state of the target afterwards. {@code chosen} is the thread that NOTIFY wakes. */
    public static long next(Op op, int me, long state, long chosen) {
        return switch (op.kind()) {
            case WRITE, GET_AND_SET -> op.a();
            case GET_AND_ADD -> narrow(state + op.a(), op.b());
            case GET_AND_AND -> state & op.a();
            case GET_AND_OR -> state | op.a();
            case GET_AND_XOR -> state ^ op.a();
            case CAS, CAS_BOOL -> state == op.a() ? op.b() : state;
            case LOCK, TRY_LOCK, UNLOCK, READ_LOCK, TRY_READ_LOCK, READ_UNLOCK -> nextLock(op, me, state);
            case ENLIST -> Waiters.join(state, me);
            case LEAVE -> Waiters.leave(state, me);
            case NOTIFY -> chosen < 0 ? state : Waiters.leave(state, (int) chosen);
            case NOTIFY_ALL -> Waiters.cleared(state);
            case PARK, PARK_TIMED, DRAIN -> 0;
            case UNPARK -> 1;
            case START -> Memory.RUNNING;
            case END -> Memory.ENDED;
            case ACQUIRE -> state - op.a();
            case TRY_ACQUIRE -> state >= op.a() ? state - op.a() : state;
            case RELEASE -> state + op.a();
            case COUNT_DOWN -> state == 0 ? 0 : state - 1;
            default -> state;
        };
    }

    private static long nextLock(Op op, int me, long state) {
        return switch (op.kind()) {
            case LOCK -> Locks.locked(state, me);
            case TRY_LOCK -> state == 0 ? Locks.locked(state, me) : state;
            case UNLOCK -> Locks.unlocked(state);
            case READ_LOCK -> state + 1;
            case TRY_READ_LOCK -> Locks.readable(state, me) ? state + 1 : state;
            default -> state - 1;
        };
    }

    private static long narrow(long value, long bits) {
        int shift = Long.SIZE - (int) bits;
        return value << shift >> shift;
    }

    /** What the operation yields. {@code chosen} is the thread that NOTIFY wakes or the number that CHOICE takes. */
    public static long result(Op op, int me, long state, long chosen) {
        return switch (op.kind()) {
            case READ, GET_AND_SET, GET_AND_ADD, GET_AND_AND, GET_AND_OR, GET_AND_XOR, CAS -> state;
            case CAS_BOOL -> truth(state == op.a());
            case TRY_LOCK -> truth(state == 0);
            case TRY_READ_LOCK -> truth(Locks.readable(state, me));
            case LOCK_STATE -> Locks.seen(state, me);
            case LEAVE -> truth(!Waiters.contains(state, me));
            case NOTIFY, CHOICE -> chosen;
            case PARK_TIMED, LIFE_STATE, DRAIN, COUNTER_VALUE, LATCH_VALUE -> state;
            case TRY_ACQUIRE -> truth(state >= op.a());
            default -> 0;
        };
    }

    private static long truth(boolean condition) {
        return condition ? 1 : 0;
    }

    /** The state of the target after an operation that was interrupted. */
    public static long abandoned(Op op, int me, long state) {
        return op.kind() == org.daxcheck.explorer.event.Kind.AWAIT_NOTIFIED ? Waiters.leave(state, me) : state;
    }

    /** How the operation touches its target if performed in this state: {@link Touch}. */
    public static int touch(Op op, int me, long state) {
        return switch (op.kind()) {
            case READ, JOIN -> Touch.READ;
            case WRITE, LOCK, UNLOCK, ENLIST, PARK, START, END, ACQUIRE -> Touch.WRITE;
            case READ_LOCK, READ_UNLOCK, UNPARK, RELEASE, COUNT_DOWN -> Touch.SHARE;
            case TRY_READ_LOCK -> Locks.readable(state, me) ? Touch.SHARE : Touch.READ;
            case NOTIFY -> Waiters.empty(state) ? Touch.READ : Touch.WRITE;
            default -> next(op, me, state, 0) == state ? Touch.READ : Touch.WRITE;
        };
    }

    /** The strongest touch of the operation in any state: what must be assumed where the state is not known. */
    public static int strongestTouch(Op op) {
        return switch (op.kind()) {
            case READ, JOIN, LIFE_STATE, LOCK_STATE, COUNTER_VALUE, LATCH_VALUE, AWAIT_ZERO -> Touch.READ;
            case READ_LOCK, READ_UNLOCK, UNPARK, RELEASE, COUNT_DOWN -> Touch.SHARE;
            default -> Touch.WRITE;
        };
    }
}
