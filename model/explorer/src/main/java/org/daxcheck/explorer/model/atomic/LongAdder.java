// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.atomic;

import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.primitive.Cell;

/**
 * Model of {@code java.util.concurrent.atomic.LongAdder}: one atomic number. The platform's stripes are a matter of speed; that its sum
 * is no snapshot while others add cannot be seen here.
 */
public class LongAdder extends Number implements Modelled, Revealing {

    private static final long serialVersionUID = 1;

    private final transient Cell value = new Cell(this, "value");

    /** As in the platform. */
    public LongAdder() {}

    /** As in the platform. */
    public void add(long x) {
        Strand self = Strand.require();
        value.add(self, x);
    }

    /** As in the platform. */
    public void increment() {
        add(1);
    }

    /** As in the platform. */
    public void decrement() {
        add(-1);
    }

    /** As in the platform. */
    public long sum() {
        return value.get(Strand.require());
    }

    /** As in the platform. */
    public void reset() {
        value.set(Strand.require(), 0);
    }

    /** As in the platform. */
    public long sumThenReset() {
        return value.swap(Strand.require(), 0);
    }

    @Override
    public String toString() {
        return Long.toString(sum());
    }

    @Override
    public int intValue() {
        return (int) sum();
    }

    @Override
    public long longValue() {
        return sum();
    }

    @Override
    public float floatValue() {
        return (float) sum();
    }

    @Override
    public double doubleValue() {
        return (double) sum();
    }

    @Override
    public void reveal(Strand strand) {
        value.reveal(strand);
    }

    @Override
    public String label() {
        return "LongAdder";
    }
}
