// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.xarray;

import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;

/**
 * A cursor that goes from entry to entry: {@code struct xa_state} in {@code xas_for_each}. Belongs to one thread; what it reads is
 * guarded by the {@code xa_lock}.
 */
public final class XasWalk {

    private final AddressSpace mapping;
    private final long last;
    private long index;

    /** Before the first entry of a range, the last index included. */
    XasWalk(AddressSpace mapping, long first, long last) {
        this.mapping = mapping;
        this.index = first;
        this.last = last;
    }

    /** Goes to the first entry from here on; {@code xas_find}. {@link EntryWord#NONE} if there is none. */
    long find() {
        long found = index > last ? XArray.NONE : mapping.array.next(index, last);
        if (found == XArray.NONE) {
            return EntryWord.NONE;
        }
        index = found;
        return mapping.array.load(found);
    }

    /** Goes behind an entry; {@code xas_next_entry}. */
    void pass(long entry) {
        index = mapping.start(index, entry) + mapping.pages(entry);
    }

    /** What stands here; {@code xas_load}. */
    public long load() {
        return mapping.array.load(index);
    }

    /** Where the cursor stands. */
    public long index() {
        return index;
    }

    /** Puts the cursor somewhere else, so that what stands there is looked up anew. */
    public void moveTo(long other) {
        index = other;
    }

    /** A cursor that stays here. */
    Xas here() {
        return new Xas(mapping, index, EntrySize.PTE);
    }
}
