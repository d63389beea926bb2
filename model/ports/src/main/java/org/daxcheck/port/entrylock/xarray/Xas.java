// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import static org.daxcheck.api.EntryWord.NONE;

import java.util.function.BooleanSupplier;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.Entry;

/**
 * A cursor on the array of one address space: {@code struct xa_state}. Belongs to one thread; what it reads and writes is
 * guarded by the {@code xa_lock}.
 */
public final class Xas {

    /** In place of an entry: what was found is smaller than what was asked for; {@code XA_RETRY_ENTRY}. */
    public static final long CONFLICT = EntryWord.CONFLICT;

    private final AddressSpace mapping;
    private final long index;
    private final EntrySize size;
    private boolean memory;

    /** A cursor at an index, or at the whole PMD range around it; {@code XA_STATE_ORDER}. */
    Xas(AddressSpace mapping, long index, EntrySize size) {
        this.mapping = mapping;
        this.index = size == EntrySize.PMD ? mapping.start(index, EntryWord.empty(size)) : index;
        this.size = size;
    }

    /** Whether a word stands for a conflict; {@code dax_is_conflict}. */
    public static boolean isConflict(long entry) {
        return entry == CONFLICT;
    }

    /** Where the cursor stands: the start of the range, for a PMD. */
    public long index() {
        return index;
    }

    /** {@code xas_lock_irq}. */
    public void lock() {
        mapping.lock();
    }

    /** {@code xas_unlock_irq}. */
    public void unlock() {
        mapping.unlock();
    }

    /** Whatever stands at the cursor or, for a PMD, anywhere in its range; {@code xas_find_conflict}. */
    @KernelFunction(value = "xas_find_conflict", note = "finds {result}", whole = true)
    @Entry
    long findConflict() {
        if (size == EntrySize.PTE) {
            return mapping.array.load(index);
        }
        long found = mapping.array.next(index, index + mapping.pages(EntryWord.empty(size)) - 1);
        return found == XArray.NONE ? NONE : mapping.array.load(found);
    }

    /** Stores an entry, or {@link EntryWord#NONE}; returns what stood there; {@code xas_store}. */
    @KernelFunction(value = "xas_store", note = "stores {0}", whole = true)
    @Entry
    long store(@Entry long entry) {
        if (entry == NONE) {
            return mapping.array.erase(index);
        }
        if (mapping.array.load(index) != NONE) {
            return mapping.array.replace(index, entry);
        }
        mapping.array.insert(index, mapping.order(entry), entry);
        memory = false;
        return NONE;
    }

    /** Whether a store will find memory for a node, put by or got without waiting; {@code xas_alloc}. */
    boolean hasMemory(BooleanSupplier supply) {
        memory = memory || supply.getAsBoolean();
        return memory;
    }

    /** Without the lock, after a store has failed: gets memory for the next try; {@code xas_nomem}. */
    boolean nomem(BooleanSupplier supply) {
        memory = supply.getAsBoolean();
        return memory;
    }

    /** {@code xas_get_mark}. */
    @KernelFunction(value = "xas_get_mark", note = "{0}: {result}", whole = true)
    boolean getMark(Tag tag) {
        return mapping.array.marked(index, AddressSpace.mark(tag));
    }

    /** {@code xas_set_mark}. */
    @KernelFunction(value = "xas_set_mark", note = "sets {0}", whole = true)
    void setMark(Tag tag) {
        mapping.array.mark(index, AddressSpace.mark(tag));
    }

    /** {@code xas_clear_mark}. */
    @KernelFunction(value = "xas_clear_mark", note = "clears {0}", whole = true)
    void clearMark(Tag tag) {
        mapping.array.unmark(index, AddressSpace.mark(tag));
    }
}
