// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.word;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A shared reference. Any thread may call any method; the mode in the name says what orders it. */
public final class RefWord<T> {

    private static final VarHandle VALUE = handle();

    private @Nullable T value;

    /** A word that holds null. */
    public RefWord() {}

    /** A word that holds {@code initial}; it is published by whatever publishes the word. */
    public RefWord(@Nullable T initial) {
        this.value = initial;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(RefWord.class, "value", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Reads, plain. */
    public @Nullable T getPlain() {
        return value;
    }

    /** Writes, plain. */
    public void setPlain(@Nullable T desired) {
        value = desired;
    }

    /** Reads, opaque. */
    @SuppressWarnings("unchecked") // only a T is ever stored
    public @Nullable T getOpaque() {
        return (T) VALUE.getOpaque(this);
    }

    /** Reads, acquire. */
    @SuppressWarnings("unchecked") // only a T is ever stored
    public @Nullable T getAcquire() {
        return (T) VALUE.getAcquire(this);
    }

    /** Reads, volatile. */
    @SuppressWarnings("unchecked") // only a T is ever stored
    public @Nullable T getVolatile() {
        return (T) VALUE.getVolatile(this);
    }

    /** Writes, opaque. */
    public void setOpaque(@Nullable T desired) {
        VALUE.setOpaque(this, desired);
    }

    /** Writes, release. */
    public void setRelease(@Nullable T desired) {
        VALUE.setRelease(this, desired);
    }

    /** Writes, volatile. */
    public void setVolatile(@Nullable T desired) {
        VALUE.setVolatile(this, desired);
    }

    /** Writes {@code desired} if the word holds {@code expected} itself, volatile; tells whether it did. */
    public boolean casVolatile(@Nullable T expected, @Nullable T desired) {
        return VALUE.compareAndSet(this, expected, desired);
    }

    /** Writes, volatile; returns what the word held before. */
    @SuppressWarnings("unchecked") // only a T is ever stored
    public @Nullable T getAndSetVolatile(@Nullable T desired) {
        return (T) VALUE.getAndSet(this, desired);
    }

    @Override
    public String toString() {
        return String.valueOf(getOpaque());
    }
}
