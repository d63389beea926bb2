// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

/** The mode of an access, as in {@link java.lang.invoke.VarHandle}. */
public enum Access {
    /** A field or array access without ordering: two of them that conflict unordered are a data race. */
    PLAIN,
    /** Atomic and coherent, but orders nothing. */
    OPAQUE,
    /** A read, or the reading half of an update, that acquires. */
    ACQUIRE,
    /** A write, or the writing half of an update, that releases. */
    RELEASE,
    /** Sequentially consistent. Also the mode of every operation that accesses no location. */
    VOLATILE;

    /** Whether a read in this mode sees what happened before the write it reads from, if that one releases. */
    public boolean acquires() {
        return this == ACQUIRE || this == VOLATILE;
    }

    /** Whether a write in this mode publishes what happened before it. */
    public boolean releases() {
        return this == RELEASE || this == VOLATILE;
    }
}
