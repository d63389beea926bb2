// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.primitive.Cell;

/** Model of {@code java.util.concurrent.atomic.DoubleAccumulator}: one number that is exchanged until nobody came between. */
public class DoubleAccumulator extends Number implements Modelled, Revealing {

    private static final long serialVersionUID = 1;

    private final transient DoubleBinaryOperator function;
    private final double identity;
    private final transient Cell value;

    /** As in the platform. */
    public DoubleAccumulator(DoubleBinaryOperator function, double identity) {
        this.function = function;
        this.identity = identity;
        this.value = new Cell(this, "value", "D", Double.doubleToRawLongBits(identity));
    }

    /** As in the platform. */
    public void accumulate(double x) {
        Strand self = Strand.require();
        long seen = value.get(self);
        while (!value.exchange(
                self, seen, Double.doubleToRawLongBits(function.applyAsDouble(Double.longBitsToDouble(seen), x)))) {
            seen = value.get(self);
        }
    }

    /** As in the platform. */
    public double get() {
        return Double.longBitsToDouble(value.get(Strand.require()));
    }

    /** As in the platform. */
    public void reset() {
        value.set(Strand.require(), Double.doubleToRawLongBits(identity));
    }

    /** As in the platform. */
    public double getThenReset() {
        return Double.longBitsToDouble(value.swap(Strand.require(), Double.doubleToRawLongBits(identity)));
    }

    @Override
    public String toString() {
        return Double.toString(get());
    }

    @Override
    public int intValue() {
        return (int) get();
    }

    @Override
    public long longValue() {
        return (long) get();
    }

    @Override
    public float floatValue() {
        return (float) get();
    }

    @Override
    public double doubleValue() {
        return get();
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
        return "DoubleAccumulator(" + identity + ")";
    }
}
