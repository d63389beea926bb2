// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.thread;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.jspecify.annotations.Nullable;

/** Model of {@code java.lang.ThreadLocal}: no operation, since nobody else can see a thread's own value. */
public class ModelThreadLocal<T> implements Modelled {

    private final Map<Strand, Optional<T>> values = new WeakHashMap<>();

    /** As in the platform. */
    public ModelThreadLocal() {}

    /** As in the platform. */
    public static <S> ModelThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        return new Supplied<>(supplier);
    }

    /** As in the platform. */
    protected @Nullable T initialValue() {
        return null;
    }

    /** As in the platform. */
    public @Nullable T get() {
        Strand self = Strand.require();
        Optional<T> value = values.get(self);
        if (value == null) {
            value = Optional.ofNullable(initialValue());
            self.past().blur();
            values.put(self, value);
        }
        return value.orElse(null);
    }

    /** As in the platform. */
    public void set(@Nullable T value) {
        Strand self = Strand.require();
        self.changed();
        self.past().blur();
        values.put(self, Optional.ofNullable(value));
    }

    /** As in the platform. */
    public void remove() {
        Strand self = Strand.require();
        self.changed();
        values.remove(self);
    }

    @Override
    public String label() {
        return "ThreadLocal";
    }

    private static final class Supplied<T> extends ModelThreadLocal<T> {
        private final Supplier<? extends T> supplier;

        Supplied(Supplier<? extends T> supplier) {
            this.supplier = supplier;
        }

        @Override
        protected @Nullable T initialValue() {
            return supplier.get();
        }

        @Override
        public java.util.List<Object> parts() {
            return java.util.List.of(supplier);
        }
    }
}
