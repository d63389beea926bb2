// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.association;

import java.util.function.IntConsumer;
import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.EntrySize;

/** An entry of a file's tree. Guarded by the lock of the tree. */
public final class DaxEntry {

    private final int file;
    private final int first;
    private final int pages;
    private final boolean cow;
    private int taken;

    DaxEntry(int file, int page, EntrySize size, boolean cow) {
        this.file = file;
        this.first = size == EntrySize.PMD ? 0 : page;
        this.pages = size == EntrySize.PMD ? DaxEntries.PAGES : 1;
        this.cow = cow;
    }

    /** Whose tree it stands in. */
    public int file() {
        return file;
    }

    /** How many pages it covers; {@code dax_entry_size}. */
    public int pages() {
        return pages;
    }

    /** Whether its pages were shared when it was made. */
    public boolean cow() {
        return cow;
    }

    /** The last page that it covers. */
    public int lastPage() {
        return first + pages - 1;
    }

    /** How many references to the page map it has. */
    public int taken() {
        return taken;
    }

    void took(int refs) {
        taken = refs;
    }

    /** Hands over each page; {@code for_each_mapped_pfn}. */
    public void forEachPage(IntConsumer taker) {
        for (int page = first; page < first + pages; page++) {
            taker.accept(page);
        }
    }
}
