// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.pool;

import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.hook.Hooks;
import org.daxcheck.explorer.runtime.primitive.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Model of {@code java.util.concurrent.ForkJoinTask}, of which the copied classes use the tag. A program's own tasks are refused: they
 * could not be forked or joined.
 */
public abstract class Task<V> implements Modelled, Revealing {

    private final Cell tag = new Cell(this, "tag");

    /** As in the platform. */
    protected Task() {
        if (!getClass().getName().startsWith(Constructs.COPY.replace('/', '.'))) {
            throw Strand.require().refuse("java.util.concurrent.ForkJoinTask");
        }
    }

    /** As in the platform. */
    public abstract @Nullable V getRawResult();

    /** As in the platform. */
    protected abstract void setRawResult(@Nullable V value);

    /** As in the platform. */
    protected abstract boolean exec();

    /** As in the platform. */
    public final boolean compareAndSetForkJoinTaskTag(short expected, short next) {
        return tag.exchange(Strand.require(), expected, next);
    }

    @Override
    public int hashCode() {
        return Hooks.identityHash(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public void reveal(Strand strand) {
        tag.reveal(strand);
    }

    @Override
    public String label() {
        String name = getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
