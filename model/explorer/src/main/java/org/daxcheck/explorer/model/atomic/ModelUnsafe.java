// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Objects;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Mode;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.hook.Hooks;
import org.daxcheck.explorer.runtime.primitive.Offsets;
import org.jspecify.annotations.Nullable;

/**
 * Model of the platform's own memory access, as far as its concurrent collections use it. An offset is the index of an element, or
 * the position of a field among all fields of its object, counted so that it is never 0.
 */
@SuppressWarnings(
        "NullAway") // the platform's signatures: whether a reference may be null depends on the field behind the offset
public final class ModelUnsafe extends ArrayLayout implements Modelled {

    /** As in the platform. */
    public static final int INVALID_FIELD_OFFSET = -1;

    private static final ModelUnsafe ONLY = new ModelUnsafe();

    private ModelUnsafe() {}

    /** As in the platform. */
    public static ModelUnsafe getUnsafe() {
        return ONLY;
    }

    /** The offset of a field. */
    public long objectFieldOffset(Class<?> type, String name) {
        return Offsets.of(type, name);
    }

    /** The offset of a field. */
    public long objectFieldOffset(Field field) {
        return Offsets.of(field.getDeclaringClass(), field.getName());
    }

    /** Elements are counted by one. */
    public int arrayIndexScale(Class<?> type) {
        return 1;
    }

    /** As in the platform. */
    public boolean isBigEndian() {
        return false;
    }

    /** As in the platform. */
    public Object allocateUninitializedArray(Class<?> component, int length) {
        return Array.newInstance(component, length);
    }

    /** As in the platform. */
    public void loadFence() {
        Hooks.acquireFence();
    }

    /** As in the platform. */
    public void storeFence() {
        Hooks.releaseFence();
    }

    /** As in the platform. */
    public void fullFence() {
        Hooks.fullFence();
    }

    /** As in the platform. */
    public void loadLoadFence() {
        Hooks.acquireFence();
    }

    /** As in the platform. */
    public void storeStoreFence() {
        Hooks.releaseFence();
    }

    private static @Nullable Object perform(
            @Nullable Object target, long offset, String mode, @Nullable Object first, @Nullable Object second) {
        Strand self = Strand.require();
        Object object = Objects.requireNonNull(target);
        if (object.getClass().isArray()) {
            return self.access(object, (int) offset, Mode.of(mode), first, second);
        }
        return self.access(object, Offsets.field(object, offset), Mode.of(mode), first, second);
    }

    /** As in the platform. */
    public Object getReference(Object target, long offset) {
        return perform(target, offset, "get", null, null);
    }

    /** As in the platform. */
    public Object getReferenceVolatile(Object target, long offset) {
        return perform(target, offset, "getVolatile", null, null);
    }

    /** As in the platform. */
    public Object getReferenceAcquire(Object target, long offset) {
        return perform(target, offset, "getAcquire", null, null);
    }

    /** As in the platform. */
    public Object getReferenceOpaque(Object target, long offset) {
        return perform(target, offset, "getOpaque", null, null);
    }

    /** As in the platform. */
    public void putReference(Object target, long offset, Object value) {
        perform(target, offset, "set", value, null);
    }

    /** As in the platform. */
    public void putReferenceVolatile(Object target, long offset, Object value) {
        perform(target, offset, "setVolatile", value, null);
    }

    /** As in the platform. */
    public void putReferenceRelease(Object target, long offset, Object value) {
        perform(target, offset, "setRelease", value, null);
    }

    /** As in the platform. */
    public void putReferenceOpaque(Object target, long offset, Object value) {
        perform(target, offset, "setOpaque", value, null);
    }

    /** As in the platform. */
    public boolean compareAndSetReference(Object target, long offset, Object expected, Object value) {
        return (boolean) perform(target, offset, "compareAndSet", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetReference(Object target, long offset, Object expected, Object value) {
        return (boolean) perform(target, offset, "weakCompareAndSet", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetReferencePlain(Object target, long offset, Object expected, Object value) {
        return (boolean) perform(target, offset, "weakCompareAndSetPlain", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetReferenceAcquire(Object target, long offset, Object expected, Object value) {
        return (boolean) perform(target, offset, "weakCompareAndSetAcquire", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetReferenceRelease(Object target, long offset, Object expected, Object value) {
        return (boolean) perform(target, offset, "weakCompareAndSetRelease", expected, value);
    }

    /** As in the platform. */
    public Object compareAndExchangeReference(Object target, long offset, Object expected, Object value) {
        return perform(target, offset, "compareAndExchange", expected, value);
    }

    /** As in the platform. */
    public Object getAndSetReference(Object target, long offset, Object value) {
        return perform(target, offset, "getAndSet", value, null);
    }

    /** As in the platform. */
    public int getInt(Object target, long offset) {
        return (int) perform(target, offset, "get", null, null);
    }

    /** As in the platform. */
    public int getIntVolatile(Object target, long offset) {
        return (int) perform(target, offset, "getVolatile", null, null);
    }

    /** As in the platform. */
    public int getIntAcquire(Object target, long offset) {
        return (int) perform(target, offset, "getAcquire", null, null);
    }

    /** As in the platform. */
    public int getIntOpaque(Object target, long offset) {
        return (int) perform(target, offset, "getOpaque", null, null);
    }

    /** As in the platform. */
    public void putInt(Object target, long offset, int value) {
        perform(target, offset, "set", value, null);
    }

    /** As in the platform. */
    public void putIntVolatile(Object target, long offset, int value) {
        perform(target, offset, "setVolatile", value, null);
    }

    /** As in the platform. */
    public void putIntRelease(Object target, long offset, int value) {
        perform(target, offset, "setRelease", value, null);
    }

    /** As in the platform. */
    public void putIntOpaque(Object target, long offset, int value) {
        perform(target, offset, "setOpaque", value, null);
    }

    /** As in the platform. */
    public boolean compareAndSetInt(Object target, long offset, int expected, int value) {
        return (boolean) perform(target, offset, "compareAndSet", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetInt(Object target, long offset, int expected, int value) {
        return (boolean) perform(target, offset, "weakCompareAndSet", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetIntPlain(Object target, long offset, int expected, int value) {
        return (boolean) perform(target, offset, "weakCompareAndSetPlain", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetIntAcquire(Object target, long offset, int expected, int value) {
        return (boolean) perform(target, offset, "weakCompareAndSetAcquire", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetIntRelease(Object target, long offset, int expected, int value) {
        return (boolean) perform(target, offset, "weakCompareAndSetRelease", expected, value);
    }

    /** As in the platform. */
    public int compareAndExchangeInt(Object target, long offset, int expected, int value) {
        return (int) perform(target, offset, "compareAndExchange", expected, value);
    }

    /** As in the platform. */
    public int getAndSetInt(Object target, long offset, int value) {
        return (int) perform(target, offset, "getAndSet", value, null);
    }

    /** As in the platform. */
    public int getAndAddInt(Object target, long offset, int operand) {
        return (int) perform(target, offset, "getAndAdd", operand, null);
    }

    /** As in the platform. */
    public int getAndBitwiseAndInt(Object target, long offset, int operand) {
        return (int) perform(target, offset, "getAndBitwiseAnd", operand, null);
    }

    /** As in the platform. */
    public int getAndBitwiseOrInt(Object target, long offset, int operand) {
        return (int) perform(target, offset, "getAndBitwiseOr", operand, null);
    }

    /** As in the platform. */
    public int getAndBitwiseXorInt(Object target, long offset, int operand) {
        return (int) perform(target, offset, "getAndBitwiseXor", operand, null);
    }

    /** As in the platform. */
    public long getLong(Object target, long offset) {
        return (long) perform(target, offset, "get", null, null);
    }

    /** As in the platform. */
    public long getLongVolatile(Object target, long offset) {
        return (long) perform(target, offset, "getVolatile", null, null);
    }

    /** As in the platform. */
    public long getLongAcquire(Object target, long offset) {
        return (long) perform(target, offset, "getAcquire", null, null);
    }

    /** As in the platform. */
    public long getLongOpaque(Object target, long offset) {
        return (long) perform(target, offset, "getOpaque", null, null);
    }

    /** As in the platform. */
    public void putLong(Object target, long offset, long value) {
        perform(target, offset, "set", value, null);
    }

    /** As in the platform. */
    public void putLongVolatile(Object target, long offset, long value) {
        perform(target, offset, "setVolatile", value, null);
    }

    /** As in the platform. */
    public void putLongRelease(Object target, long offset, long value) {
        perform(target, offset, "setRelease", value, null);
    }

    /** As in the platform. */
    public void putLongOpaque(Object target, long offset, long value) {
        perform(target, offset, "setOpaque", value, null);
    }

    /** As in the platform. */
    public boolean compareAndSetLong(Object target, long offset, long expected, long value) {
        return (boolean) perform(target, offset, "compareAndSet", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetLong(Object target, long offset, long expected, long value) {
        return (boolean) perform(target, offset, "weakCompareAndSet", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetLongPlain(Object target, long offset, long expected, long value) {
        return (boolean) perform(target, offset, "weakCompareAndSetPlain", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetLongAcquire(Object target, long offset, long expected, long value) {
        return (boolean) perform(target, offset, "weakCompareAndSetAcquire", expected, value);
    }

    /** As in the platform. */
    public boolean weakCompareAndSetLongRelease(Object target, long offset, long expected, long value) {
        return (boolean) perform(target, offset, "weakCompareAndSetRelease", expected, value);
    }

    /** As in the platform. */
    public long compareAndExchangeLong(Object target, long offset, long expected, long value) {
        return (long) perform(target, offset, "compareAndExchange", expected, value);
    }

    /** As in the platform. */
    public long getAndSetLong(Object target, long offset, long value) {
        return (long) perform(target, offset, "getAndSet", value, null);
    }

    /** As in the platform. */
    public long getAndAddLong(Object target, long offset, long operand) {
        return (long) perform(target, offset, "getAndAdd", operand, null);
    }

    /** As in the platform. */
    public long getAndBitwiseAndLong(Object target, long offset, long operand) {
        return (long) perform(target, offset, "getAndBitwiseAnd", operand, null);
    }

    /** As in the platform. */
    public long getAndBitwiseOrLong(Object target, long offset, long operand) {
        return (long) perform(target, offset, "getAndBitwiseOr", operand, null);
    }

    /** As in the platform. */
    public long getAndBitwiseXorLong(Object target, long offset, long operand) {
        return (long) perform(target, offset, "getAndBitwiseXor", operand, null);
    }

    @Override
    public String label() {
        return "Unsafe";
    }
}
