// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.word;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A shared {@code int}. Any thread may call any method; the mode in the name says what orders it. */
public final class IntWord {

    private static final VarHandle VALUE = handle();

    @SuppressWarnings("UnusedVariable") // reached through the handle only
    private int value;

    /** A word that holds 0. */
    public IntWord() {}

    /** A word that holds {@code initial}; it is published by whatever publishes the word. */
    public IntWord(int initial) {
        this.value = initial;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(IntWord.class, "value", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Reads, plain. */
    public int getPlain() {
        return value;
    }

    /** Writes, plain. */
    public void setPlain(int desired) {
        value = desired;
    }

    /** Reads, opaque. */
    public int getOpaque() {
        return (int) VALUE.getOpaque(this);
    }

    /** Reads, acquire. */
    public int getAcquire() {
        return (int) VALUE.getAcquire(this);
    }

    /** Reads, volatile. */
    public int getVolatile() {
        return (int) VALUE.getVolatile(this);
    }

    /** Writes, opaque. */
    public void setOpaque(int desired) {
        VALUE.setOpaque(this, desired);
    }

    /** Writes, release. */
    public void setRelease(int desired) {
        VALUE.setRelease(this, desired);
    }

    /** Writes, volatile. */
    public void setVolatile(int desired) {
        VALUE.setVolatile(this, desired);
    }

    /** Writes {@code desired} if the word holds {@code expected}, volatile; tells whether it did. */
    public boolean casVolatile(int expected, int desired) {
        return VALUE.compareAndSet(this, expected, desired);
    }

    /** Writes {@code desired} if the word holds {@code expected}, acquire; tells whether it did. */
    public boolean casAcquire(int expected, int desired) {
        return (int) VALUE.compareAndExchangeAcquire(this, expected, desired) == expected;
    }

    /** Writes {@code desired} if the word holds {@code expected}, release; tells whether it did. */
    public boolean casRelease(int expected, int desired) {
        return (int) VALUE.compareAndExchangeRelease(this, expected, desired) == expected;
    }

    /** Adds, volatile; returns what the word held before. */
    public int getAndAddVolatile(int delta) {
        return (int) VALUE.getAndAdd(this, delta);
    }

    /** Writes, volatile; returns what the word held before. */
    public int getAndSetVolatile(int desired) {
        return (int) VALUE.getAndSet(this, desired);
    }

    /** Sets the bits of a mask, volatile; returns what the word held before. */
    public int getAndOrVolatile(int mask) {
        return (int) VALUE.getAndBitwiseOr(this, mask);
    }

    /** Clears the bits that are not in a mask, volatile; returns what the word held before. */
    public int getAndAndVolatile(int mask) {
        return (int) VALUE.getAndBitwiseAnd(this, mask);
    }

    @Override
    public String toString() {
        return Integer.toString(getOpaque());
    }
}
