// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.word;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** An array of shared {@code long}s, all 0 at first. Any thread may call any method; the mode in the name says what orders it. */
public final class LongArrayWords {

    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] elements;

    /**
     * An array of {@code length} words.
     *
     * @throws NegativeArraySizeException if the length is negative
     */
    public LongArrayWords(int length) {
        this.elements = new long[length];
    }

    /** The number of words. */
    public int length() {
        return elements.length;
    }

    /** Reads, plain. */
    public long getPlain(int index) {
        return elements[index];
    }

    /** Writes, plain. */
    public void setPlain(int index, long desired) {
        elements[index] = desired;
    }

    /** Reads, opaque. */
    public long getOpaque(int index) {
        return (long) ELEMENT.getOpaque(elements, index);
    }

    /** Reads, acquire. */
    public long getAcquire(int index) {
        return (long) ELEMENT.getAcquire(elements, index);
    }

    /** Reads, volatile. */
    public long getVolatile(int index) {
        return (long) ELEMENT.getVolatile(elements, index);
    }

    /** Writes, opaque. */
    public void setOpaque(int index, long desired) {
        ELEMENT.setOpaque(elements, index, desired);
    }

    /** Writes, release. */
    public void setRelease(int index, long desired) {
        ELEMENT.setRelease(elements, index, desired);
    }

    /** Writes, volatile. */
    public void setVolatile(int index, long desired) {
        ELEMENT.setVolatile(elements, index, desired);
    }

    /** Writes {@code desired} if the word holds {@code expected}, volatile; tells whether it did. */
    public boolean casVolatile(int index, long expected, long desired) {
        return ELEMENT.compareAndSet(elements, index, expected, desired);
    }

    /** Writes, volatile; returns what the word held before. */
    public long getAndSetVolatile(int index, long desired) {
        return (long) ELEMENT.getAndSet(elements, index, desired);
    }

    /** Adds, volatile; returns what the word held before. */
    public long getAndAddVolatile(int index, long delta) {
        return (long) ELEMENT.getAndAdd(elements, index, delta);
    }

    /** Sets the bits of a mask, volatile; returns what the word held before. */
    public long getAndOrVolatile(int index, long mask) {
        return (long) ELEMENT.getAndBitwiseOr(elements, index, mask);
    }

    /** Clears the bits that are not in a mask, volatile; returns what the word held before. */
    public long getAndAndVolatile(int index, long mask) {
        return (long) ELEMENT.getAndBitwiseAnd(elements, index, mask);
    }
}
