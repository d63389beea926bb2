// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.primitive;

import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.runtime.core.Execution;
import org.daxcheck.explorer.runtime.core.Strand;

/**
 * A number inside a model object, read and updated by volatile operations.
 *
 * <p>All methods are called by the strand that is their first argument.
 */
public final class Cell {

    private final Object owner;
    private final String name;
    private final String type;
    private final long start;
    private long value;

    /**
     * A cell of an integer that holds 0.
     *
     * @param owner the model object
     * @param name how it reads behind the object's name
     */
    public Cell(Object owner, String name) {
        this(owner, name, "J", 0);
    }

    /**
     * A cell.
     *
     * @param type {@code J} for integers, {@code D} for floating numbers by their bits
     * @param start what it holds at first, which the label of the owner must tell
     */
    public Cell(Object owner, String name, String type, long start) {
        this.owner = owner;
        this.name = name;
        this.type = type;
        this.start = start;
        this.value = start;
    }

    /** Reads. */
    public long get(Strand strand) {
        return operate(strand, Kind.READ, 0, 0);
    }

    /** Writes. */
    public void set(Strand strand, long next) {
        operate(strand, Kind.WRITE, next, 0);
    }

    /** Adds; yields the value before. */
    public long add(Strand strand, long delta) {
        return operate(strand, Kind.GET_AND_ADD, delta, 64);
    }

    /** Swaps; yields the value before. */
    public long swap(Strand strand, long next) {
        return operate(strand, Kind.GET_AND_SET, next, 0);
    }

    /** Writes if it holds what is expected. */
    public boolean exchange(Strand strand, long expected, long next) {
        return operate(strand, Kind.CAS_BOOL, expected, next) == 1;
    }

    /** Writes what it holds by now, when its owner has become known. */
    public void reveal(Strand strand) {
        if (value != start) {
            operate(strand, Kind.WRITE, value, 0);
        }
    }

    private long operate(Strand strand, Kind kind, long a, long b) {
        if (!strand.live() || !strand.execution().heap().shared(owner)) {
            strand.soil(owner);
            return effect(kind, a, b);
        }
        strand.soil(owner);
        int symbol = strand.location(owner, name, type, strand.settled(owner) ? value : start);
        strand.announce(
                new Op(kind, symbol, a, b, Access.VOLATILE, strand.calls().site()), Execution.always());
        return strand.performed(effect(kind, a, b));
    }

    private long effect(Kind kind, long a, long b) {
        long before = value;
        switch (kind) {
            case WRITE, GET_AND_SET -> value = a;
            case GET_AND_ADD -> value = before + a;
            case CAS_BOOL -> {
                value = before == a ? b : before;
                return before == a ? 1 : 0;
            }
            default -> {
                return before;
            }
        }
        return kind == Kind.WRITE ? 0 : before;
    }
}
