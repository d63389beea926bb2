// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * Entry locks reached from the other end: from a page of the device to the entry through which a file maps it; fs/dax.c,
 * Linux 5.3 to 5.13. Memory-failure handling comes this way.
 *
 * <p>An entry with a block maps the pages with the frame numbers {@code sector}, {@code sector + 1}, ... of its block, one for
 * each index that it covers. A page is mapped by one entry at most; it is the caller's business not to insert its block
 * twice. All operations may be called by any thread at any time; those that wait say so.
 */
public interface PageEntryLock {

    /** The word that {@link #lockPage} returns if no file maps the page. */
    long NOT_MAPPED = 0;

    /**
     * The entry lock of a file ({@code struct address_space}).
     *
     * @param file 0 or 1
     */
    EntryLock mapping(int file);

    /**
     * Locks the entry that maps a page; {@code dax_lock_page}. Waits while it is locked; nothing keeps the file from going
     * away meanwhile.
     *
     * @param frame the page's frame number, 0 to 15
     * @return what to hand to {@link #unlockPage}, or {@link #NOT_MAPPED}: nothing is locked then
     */
    long lockPage(int frame);

    /**
     * Unlocks the entry, which is then what it was; {@code dax_unlock_page}.
     *
     * @param cookie from {@link #lockPage} of the same page
     */
    void unlockPage(int frame, long cookie);

    /**
     * Takes a file out of memory: deletes its entries, waiting for each while it is locked, and frees its address space once
     * nobody can come upon it any more; {@code evict}. To be called once for a file, by its last user: nobody else may be
     * inside {@link #mapping} of this file without holding an entry, or enter it again.
     */
    void evict(int file);
}
