// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.word;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** An array of shared references, all null at first. Any thread may call any method; the mode in the name says what orders it. */
public final class RefArrayWords<T> {

    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Object[].class);

    private final @Nullable Object[] elements;

    /**
     * An array of {@code length} words.
     *
     * @throws NegativeArraySizeException if the length is negative
     */
    public RefArrayWords(int length) {
        this.elements = new Object[length];
    }

    /** The number of words. */
    public int length() {
        return elements.length;
    }

    /** Reads, plain. */
    @SuppressWarnings("unchecked") // only a T is ever stored
    public @Nullable T getPlain(int index) {
        return (T) elements[index];
    }

    /** Writes, plain. */
    public void setPlain(int index, @Nullable T desired) {
        elements[index] = desired;
    }

    /** Reads, opaque. */
    @SuppressWarnings("unchecked") // only a T is ever stored
    public @Nullable T getOpaque(int index) {
        return (T) ELEMENT.getOpaque(elements, index);
    }

    /** Reads, acquire. */
    @SuppressWarnings("unchecked") // only a T is ever stored
    public @Nullable T getAcquire(int index) {
        return (T) ELEMENT.getAcquire(elements, index);
    }

    /** Reads, volatile. */
    @SuppressWarnings("unchecked") // only a T is ever stored
    public @Nullable T getVolatile(int index) {
        return (T) ELEMENT.getVolatile(elements, index);
    }

    /** Writes, opaque. */
    public void setOpaque(int index, @Nullable T desired) {
        ELEMENT.setOpaque(elements, index, desired);
    }

    /** Writes, release. */
    public void setRelease(int index, @Nullable T desired) {
        ELEMENT.setRelease(elements, index, desired);
    }

    /** Writes, volatile. */
    public void setVolatile(int index, @Nullable T desired) {
        ELEMENT.setVolatile(elements, index, desired);
    }

    /** Writes {@code desired} if the word holds {@code expected}, volatile; tells whether it did. */
    public boolean casVolatile(int index, @Nullable T expected, @Nullable T desired) {
        return ELEMENT.compareAndSet(elements, index, expected, desired);
    }

    /** Writes, volatile; returns what the word held before. */
    @SuppressWarnings("unchecked") // only a T is ever stored
    public @Nullable T getAndSetVolatile(int index, @Nullable T desired) {
        return (T) ELEMENT.getAndSet(elements, index, desired);
    }
}
