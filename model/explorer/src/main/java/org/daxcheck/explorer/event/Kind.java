// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

/**
 * The operations. {@code t} is the state of the target before, {@code a} and {@code b} are the operands, {@code me} is the thread
 * that performs it. Where nothing else is said, the operation is always enabled and its result is 0.
 *
 * <p><strong>Interruptible:</strong> for the kinds marked so, {@code b} is 0 or one more than the symbol of a LOCATION, the
 * interrupt flag of {@code me}. A flag other than 0 enables the operation too; if nothing else does, it has no effect other than to
 * leave a wait set, and its result is {@link Op#INTERRUPTED}. The flag stays as it is. To interrupt a thread is to WRITE its flag
 * and then to UNPARK it.
 *
 * <p><strong>Composed:</strong> {@code Object.wait} is ENLIST, UNLOCK, AWAIT_NOTIFIED, LOCK, all on behalf of the caller; with a time
 * limit, LEAVE takes the place of AWAIT_NOTIFIED (it is always enabled, so "too early" and "too late" are two schedules of one
 * operation and a thread with a time limit never counts as stuck). A timed lock or acquire is its TRY form. Re-entrance is counted
 * by the source: only the outermost LOCK and UNLOCK are operations. What the source cannot express it refuses ({@link Refusal}).
 */
public enum Kind {
    /** LOCATION. Result t. */
    READ(Sort.LOCATION),
    /** LOCATION. t becomes a. */
    WRITE(Sort.LOCATION),
    /** LOCATION. t becomes a; result t. */
    GET_AND_SET(Sort.LOCATION),
    /** LOCATION. t becomes t + a in b bits (8, 16, 32 or 64), sign-extended; result t. */
    GET_AND_ADD(Sort.LOCATION),
    /** LOCATION. t becomes t &amp; a; result t. */
    GET_AND_AND(Sort.LOCATION),
    /** LOCATION. t becomes t | a; result t. */
    GET_AND_OR(Sort.LOCATION),
    /** LOCATION. t becomes t ^ a; result t. */
    GET_AND_XOR(Sort.LOCATION),
    /** LOCATION. t becomes b if t = a; result t (compareAndExchange). */
    CAS(Sort.LOCATION),
    /** LOCATION. t becomes b if t = a; result 1 if so, else 0 (compareAndSet). A weak one is CHOICE and then this. */
    CAS_BOOL(Sort.LOCATION),
    /** No target. A fence of the operation's access mode. */
    FENCE,

    /** LOCK. Enabled if nobody holds it in any form; me becomes the writer. Interruptible. */
    LOCK(Sort.LOCK),
    /** LOCK. Like LOCK if that is enabled, result 1; else no effect, result 0. */
    TRY_LOCK(Sort.LOCK),
    /** LOCK, held by me for writing. Nobody holds it afterwards, or the readers that me has become (downgrading). */
    UNLOCK(Sort.LOCK),
    /** LOCK. Enabled if nobody but me holds it for writing; one reader more. Interruptible. */
    READ_LOCK(Sort.LOCK),
    /** LOCK. Like READ_LOCK if that is enabled, result 1; else no effect, result 0. */
    TRY_READ_LOCK(Sort.LOCK),
    /** LOCK, held for reading. One reader fewer. */
    READ_UNLOCK(Sort.LOCK),
    /** LOCK. Result 0 if free, 1 if held by another thread, 2 if held for writing by me, 3 if only by readers. */
    LOCK_STATE(Sort.LOCK),

    /** WAIT_SET or WAIT_QUEUE. me joins; the lock that guards it is held. */
    ENLIST(Sort.WAIT_SET),
    /** WAIT_SET or WAIT_QUEUE. Enabled if me has been notified since it joined. Interruptible. */
    AWAIT_NOTIFIED(Sort.WAIT_SET),
    /** WAIT_SET or WAIT_QUEUE. me leaves if still in it: result 0 (timed out, or woken for no reason); else result 1 (notified). */
    LEAVE(Sort.WAIT_SET),
    /**
     * WAIT_SET: wakes any one of the waiters, which is a choice of the search; WAIT_QUEUE: wakes the first. Result: the number of the
     * thread it wakes, -1 if nobody waits.
     */
    NOTIFY(Sort.WAIT_SET),
    /** WAIT_SET or WAIT_QUEUE. Wakes all waiters. */
    NOTIFY_ALL(Sort.WAIT_SET),

    /** PERMIT of me. Enabled if it is there; takes it. Interruptible. */
    PARK(Sort.PERMIT),
    /** PERMIT of me. Takes it if it is there, result 1; else result 0. Parking with a time limit, or one that ends for no reason. */
    PARK_TIMED(Sort.PERMIT),
    /** PERMIT of any thread. It is there afterwards. */
    UNPARK(Sort.PERMIT),

    /** LIFE of a thread not yet started, whose number is a. It runs. */
    START(Sort.LIFE),
    /** LIFE of another thread. Enabled once it has ended. Interruptible. */
    JOIN(Sort.LIFE),
    /** LIFE of another thread. Result: its state, 0, 1 or 2. */
    LIFE_STATE(Sort.LIFE),
    /** LIFE of me, the last operation of every thread. It has ended. */
    END(Sort.LIFE),

    /** COUNTER. Enabled if t is at least a (which is at least 0); t becomes t - a. Interruptible. */
    ACQUIRE(Sort.COUNTER),
    /** COUNTER. Like ACQUIRE if that is enabled, result 1; else no effect, result 0. */
    TRY_ACQUIRE(Sort.COUNTER),
    /** COUNTER. t becomes t + a; a may be negative (a semaphore whose permits are reduced). */
    RELEASE(Sort.COUNTER),
    /** COUNTER. Result t; t becomes 0. */
    DRAIN(Sort.COUNTER),
    /** COUNTER. Result t. */
    COUNTER_VALUE(Sort.COUNTER),
    /** LATCH. t becomes t - 1 unless it is 0. */
    COUNT_DOWN(Sort.LATCH),
    /** LATCH. Enabled if t is 0. Interruptible. */
    AWAIT_ZERO(Sort.LATCH),
    /** LATCH. Result t. */
    LATCH_VALUE(Sort.LATCH),

    /** No target. Result: a number from 0 to a - 1, which is a choice of the search. */
    CHOICE,
    /**
     * No target. Ends a turn of a loop that changed nothing: the last a operations of me (those in between of any kind that writes
     * nothing) brought it back to the same local state. Enabled once one of the locations read by them holds another value than was
     * read. A turn whose updates left every location as it was (a failed CAS, an exchange of equals) counts as one that wrote nothing.
     */
    AWAIT,

    /** No target. me calls operation a of the scenario ({@link Names#operation}). */
    INVOKE,
    /** No target. me returns from operation a with answer b ({@link Names#answer}). */
    RESPOND,
    /** No target. Adds a to the outcome of the execution ({@link Names#text}), in the order of the threads and their program. */
    REPORT,
    /** No target. me fails by an uncaught exception or a failed assertion, told by a ({@link Names#text}); END follows. */
    FAIL;

    private final Sort sort;
    private final boolean targeted;

    Kind(Sort sort) {
        this.sort = sort;
        this.targeted = true;
    }

    Kind() {
        this.sort = Sort.LOCATION;
        this.targeted = false;
    }

    /** Whether the operation has a target; if not, {@link Op#target} is {@link Op#NO_TARGET}. */
    public boolean targeted() {
        return targeted;
    }

    /** Whether a symbol of this sort may be the target. */
    public boolean accepts(Sort candidate) {
        boolean close = switch (candidate) {
            case WAIT_QUEUE -> sort == Sort.WAIT_SET;
            case MONITOR -> sort == Sort.LOCK;
            default -> false;
        };
        return targeted && (candidate == sort || close);
    }

    /** Whether operand b may name an interrupt flag. */
    public boolean interruptible() {
        return switch (this) {
            case LOCK, READ_LOCK, AWAIT_NOTIFIED, PARK, JOIN, ACQUIRE, AWAIT_ZERO -> true;
            default -> false;
        };
    }

    /** Whether the target is a memory location. */
    public boolean accessesMemory() {
        return targeted && sort == Sort.LOCATION;
    }
}
