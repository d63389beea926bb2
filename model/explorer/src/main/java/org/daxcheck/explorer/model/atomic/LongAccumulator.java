// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

import java.util.List;
import java.util.function.LongBinaryOperator;
import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.primitive.Cell;

/** Model of {@code java.util.concurrent.atomic.LongAccumulator}: one number that is exchanged until nobody came between. */
public class LongAccumulator extends Number implements Modelled, Revealing {

    private static final long serialVersionUID = 1;

    private final transient LongBinaryOperator function;
    private final long identity;
    private final transient Cell value;

    /** As in the platform. */
    public LongAccumulator(LongBinaryOperator function, long identity) {
        this.function = function;
        this.identity = identity;
        this.value = new Cell(this, "value", "J", identity);
    }

    /** As in the platform. */
    public void accumulate(long x) {
        Strand self = Strand.require();
        long seen = value.get(self);
        while (!value.exchange(self, seen, function.applyAsLong(seen, x))) {
            seen = value.get(self);
        }
    }

    /** As in the platform. */
    public long get() {
        return value.get(Strand.require());
    }

    /** As in the platform. */
    public void reset() {
        value.set(Strand.require(), identity);
    }

    /** As in the platform. */
    public long getThenReset() {
        return value.swap(Strand.require(), identity);
    }

    @Override
    public String toString() {
        return Long.toString(get());
    }

    @Override
    public int intValue() {
        return (int) get();
    }

    @Override
    public long longValue() {
        return get();
    }

    @Override
    public float floatValue() {
        return (float) get();
    }

    @Override
    public double doubleValue() {
        return (double) get();
    }

    @Override
    public List<Object> parts() {
        return List.of(function);
    }

    @Override
    public void reveal(Strand strand) {
        value.reveal(strand);
    }

    @Override
    public String label() {
        return "LongAccumulator(" + identity + ")";
    }
}
