// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

/**
 * One operation of a thread, before it is performed. Two operations after the same history of a thread must be equal in every
 * component; if they are not, the code under test is not deterministic.
 *
 * @param kind what it does
 * @param target the symbol it works on, {@link #NO_TARGET} for none
 * @param a first operand, see {@link Kind}
 * @param b second operand, see {@link Kind}
 * @param access the mode; {@link Access#VOLATILE} where there is no location
 * @param site where in the code, see {@link Names#site}
 */
public record Op(Kind kind, int target, long a, long b, Access access, int site) {

    /** In place of a target. */
    public static final int NO_TARGET = -1;

    /** The result of an interruptible operation that was interrupted. */
    public static final long INTERRUPTED = Long.MIN_VALUE;

    /** Refuses a target where there is none, and none where there is one. */
    public Op {
        if (kind.targeted() != (target >= 0)) {
            throw new IllegalArgumentException(kind + " with target " + target);
        }
    }

    /** An operation with a target that is no memory access. */
    public static Op on(Kind kind, int target, long a, long b, int site) {
        return new Op(kind, target, a, b, Access.VOLATILE, site);
    }

    /** An operation without a target. */
    public static Op local(Kind kind, long a, long b, int site) {
        return new Op(kind, NO_TARGET, a, b, Access.VOLATILE, site);
    }

    /**
     * Whether a thread can see by this what another one did, or show what it did, although it does not happen before anything of the
     * other's. A plain access does not count: where it sees so, it is in a data race itself.
     */
    public boolean silent() {
        return switch (kind) {
            case READ -> access == Access.OPAQUE;
            case WRITE -> access == Access.OPAQUE;
            case TRY_LOCK, TRY_READ_LOCK, LOCK_STATE, LEAVE, PARK, PARK_TIMED, UNPARK, LIFE_STATE, TRY_ACQUIRE, DRAIN ->
                true;
            case COUNTER_VALUE, LATCH_VALUE -> true;
            default -> interruptFlag() >= 0 || (kind.accessesMemory() && !(access.acquires() && access.releases()));
        };
    }

    /** The symbol of the interrupt flag that can interrupt this operation, {@link #NO_TARGET} for none. */
    public int interruptFlag() {
        return kind.interruptible() ? (int) b - 1 : NO_TARGET;
    }
}
