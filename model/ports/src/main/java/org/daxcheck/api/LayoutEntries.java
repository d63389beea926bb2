// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * The entries of a file and the pins of its pages, as one sees them who is about to free blocks;
 * {@code dax_layout_busy_page_range}, Linux 6.15. Nobody maps the file, so there are no new pins.
 *
 * <p>All operations may be called by any thread at any time, but a range is punched by one thread at a time.
 */
public interface LayoutEntries {

    /** The entries and their locks. */
    EntryLock mapping();

    /** Pins the page of an entry with a block. */
    void pin(long index);

    /** Gives the pin back. */
    void unpin(long index);

    /**
     * Deletes the entries of a range and frees their blocks, unless a page is pinned. Waits while an entry is locked.
     *
     * @param last inclusive
     * @return whether no page was pinned
     */
    boolean punch(long first, long last);
}
