// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.word;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A shared {@code long}. Any thread may call any method; the mode in the name says what orders it. */
public final class LongWord {

    private static final VarHandle VALUE = handle();

    @SuppressWarnings("UnusedVariable") // reached through the handle only
    private long value;

    /** A word that holds 0. */
    public LongWord() {}

    /** A word that holds {@code initial}; it is published by whatever publishes the word. */
    public LongWord(long initial) {
        this.value = initial;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(LongWord.class, "value", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Reads, plain. */
    public long getPlain() {
        return value;
    }

    /** Writes, plain. */
    public void setPlain(long desired) {
        value = desired;
    }

    /** Reads, opaque. */
    public long getOpaque() {
        return (long) VALUE.getOpaque(this);
    }

    /** Reads, acquire. */
    public long getAcquire() {
        return (long) VALUE.getAcquire(this);
    }

    /** Reads, volatile. */
    public long getVolatile() {
        return (long) VALUE.getVolatile(this);
    }

    /** Writes, opaque. */
    public void setOpaque(long desired) {
        VALUE.setOpaque(this, desired);
    }

    /** Writes, release. */
    public void setRelease(long desired) {
        VALUE.setRelease(this, desired);
    }

    /** Writes, volatile. */
    public void setVolatile(long desired) {
        VALUE.setVolatile(this, desired);
    }

    /** Writes {@code desired} if the word holds {@code expected}, volatile; tells whether it did. */
    public boolean casVolatile(long expected, long desired) {
        return VALUE.compareAndSet(this, expected, desired);
    }

    /** Writes {@code desired} if the word holds {@code expected}, acquire; tells whether it did. */
    public boolean casAcquire(long expected, long desired) {
        return (long) VALUE.compareAndExchangeAcquire(this, expected, desired) == expected;
    }

    /** Writes {@code desired} if the word holds {@code expected}, release; tells whether it did. */
    public boolean casRelease(long expected, long desired) {
        return (long) VALUE.compareAndExchangeRelease(this, expected, desired) == expected;
    }

    /** Adds, volatile; returns what the word held before. */
    public long getAndAddVolatile(long delta) {
        return (long) VALUE.getAndAdd(this, delta);
    }

    /** Writes, volatile; returns what the word held before. */
    public long getAndSetVolatile(long desired) {
        return (long) VALUE.getAndSet(this, desired);
    }

    /** Sets the bits of a mask, volatile; returns what the word held before. */
    public long getAndOrVolatile(long mask) {
        return (long) VALUE.getAndBitwiseOr(this, mask);
    }

    /** Clears the bits that are not in a mask, volatile; returns what the word held before. */
    public long getAndAndVolatile(long mask) {
        return (long) VALUE.getAndBitwiseAnd(this, mask);
    }

    @Override
    public String toString() {
        return Long.toString(getOpaque());
    }
}
