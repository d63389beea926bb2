// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.runtime.heap.Modelled;

/** Model of {@code java.util.concurrent.atomic.AtomicLongFieldUpdater}. */
public final class AtomicLongFieldUpdater<T> implements Modelled {

    private final FieldAccess field;

    private AtomicLongFieldUpdater(FieldAccess field) {
        this.field = field;
    }

    /** As in the platform. */
    public static <U> AtomicLongFieldUpdater<U> newUpdater(Class<U> type, String name) {
        return new AtomicLongFieldUpdater<>(FieldAccess.of(type, name, long.class));
    }

    /** As in the platform. */
    public boolean compareAndSet(T target, long expected, long next) {
        return Boolean.TRUE.equals(field.perform(target, Kind.CAS_BOOL, expected, next));
    }

    /** As in the platform; never fails for no reason. */
    public boolean weakCompareAndSet(T target, long expected, long next) {
        return compareAndSet(target, expected, next);
    }

    /** As in the platform. */
    public void set(T target, long next) {
        field.write(target, next);
    }

    /** As in the platform. */
    public void lazySet(T target, long next) {
        field.writeLazily(target, next);
    }

    /** As in the platform. */
    public long get(T target) {
        return field.number(target, Kind.READ, 0).longValue();
    }

    /** As in the platform. */
    public long getAndSet(T target, long next) {
        return field.number(target, Kind.GET_AND_SET, next).longValue();
    }

    /** As in the platform. */
    public long getAndAdd(T target, long delta) {
        return field.number(target, Kind.GET_AND_ADD, delta).longValue();
    }

    /** As in the platform. */
    public long addAndGet(T target, long delta) {
        return getAndAdd(target, delta) + delta;
    }

    /** As in the platform. */
    public long getAndIncrement(T target) {
        return getAndAdd(target, 1);
    }

    /** As in the platform. */
    public long getAndDecrement(T target) {
        return getAndAdd(target, -1);
    }

    /** As in the platform. */
    public long incrementAndGet(T target) {
        return getAndAdd(target, 1) + 1;
    }

    /** As in the platform. */
    public long decrementAndGet(T target) {
        return getAndAdd(target, -1) - 1;
    }

    /** As in the platform. */
    public long getAndUpdate(T target, LongUnaryOperator function) {
        long before = get(target);
        while (!compareAndSet(target, before, function.applyAsLong(before))) {
            before = get(target);
        }
        return before;
    }

    /** As in the platform. */
    public long updateAndGet(T target, LongUnaryOperator function) {
        long before = get(target);
        long after = function.applyAsLong(before);
        while (!compareAndSet(target, before, after)) {
            before = get(target);
            after = function.applyAsLong(before);
        }
        return after;
    }

    /** As in the platform. */
    public long getAndAccumulate(T target, long x, LongBinaryOperator function) {
        return getAndUpdate(target, before -> function.applyAsLong(before, x));
    }

    /** As in the platform. */
    public long accumulateAndGet(T target, long x, LongBinaryOperator function) {
        return updateAndGet(target, before -> function.applyAsLong(before, x));
    }

    @Override
    public String label() {
        return "AtomicLongFieldUpdater(" + field.name() + ")";
    }
}
