// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.primitive.Cell;

/**
 * Model of {@code java.util.concurrent.atomic.DoubleAdder}: one number that is exchanged until nobody came between. The platform's stripes are a matter of speed; that its sum
 * is no snapshot while others add cannot be seen here.
 */
public class DoubleAdder extends Number implements Modelled, Revealing {

    private static final long serialVersionUID = 1;

    private final transient Cell value = new Cell(this, "value", "D", 0);

    /** As in the platform. */
    public DoubleAdder() {}

    /** As in the platform. */
    public void add(double x) {
        Strand self = Strand.require();
        long seen = value.get(self);
        while (!value.exchange(self, seen, Double.doubleToRawLongBits(Double.longBitsToDouble(seen) + x))) {
            seen = value.get(self);
        }
    }

    /** As in the platform. */
    public double sum() {
        return Double.longBitsToDouble(value.get(Strand.require()));
    }

    /** As in the platform. */
    public void reset() {
        value.set(Strand.require(), 0);
    }

    /** As in the platform. */
    public double sumThenReset() {
        return Double.longBitsToDouble(value.swap(Strand.require(), 0));
    }

    @Override
    public String toString() {
        return Double.toString(sum());
    }

    @Override
    public int intValue() {
        return (int) sum();
    }

    @Override
    public long longValue() {
        return (long) sum();
    }

    @Override
    public float floatValue() {
        return (float) sum();
    }

    @Override
    public double doubleValue() {
        return sum();
    }

    @Override
    public void reveal(Strand strand) {
        value.reveal(strand);
    }

    @Override
    public String label() {
        return "DoubleAdder";
    }
}
