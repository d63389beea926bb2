// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * Which file a page of the device belongs to, and what keeps the device while files map it; {@code dax_associate_entry} and
 * {@code dax_disassociate_entry} of fs/dax.c, Linux 6.1 and as posted on 2022-09-16.
 *
 * <p>There are two files and {@value #PAGES} pages; at index <i>i</i> a file maps page <i>i</i>, and a PMD entry covers both.
 * Files share a page only by copy-on-write. All operations may be called by any thread at any time, but
 * {@link #memunmapPages}, which is called once.
 */
public interface DaxEntries {

    /** How many pages there are. */
    int PAGES = 2;

    /** {@link #owner} of a page that no file maps. */
    int NOBODY = 0;

    /** {@link #owner} of a page that files share; {@code PAGE_MAPPING_DAX_COW}. */
    int SHARED = -1;

    /** {@link #pin} that failed. */
    int NOT_PINNED = 0;

    /**
     * Puts an entry at an index, unless one stands there already; {@code dax_insert_entry}. One that is to share its pages takes the
     * place of one of its size.
     *
     * @param file 0 or 1
     * @param cow whether the page is shared ({@code DAX_COW})
     * @return no if the device is going: {@code VM_FAULT_SIGBUS}
     */
    boolean insert(int file, int page, EntrySize size, boolean cow);

    /**
     * Takes the entry at an index away.
     *
     * @param trunc whether its block goes too ({@code dax_delete_mapping_entry}) or not ({@code invalidate_inode_pages2})
     * @return whether there was one
     */
    boolean delete(int file, int page, boolean trunc);

    /**
     * Takes a reference to a page that a file maps; {@code get_user_pages}.
     *
     * @return what to hand to {@link #unpin}, or {@link #NOT_PINNED}
     */
    int pin(int page);

    /**
     * Gives a reference back; {@code put_page}.
     *
     * @param pin from {@link #pin}
     */
    void unpin(int page, int pin);

    /** Removes the memory; {@code memunmap_pages}. Waits for references to the page map. */
    void memunmapPages();

    /** Whose a page is: {@link #NOBODY}, {@link #SHARED}, or the file's number and 1; {@code page->mapping}. */
    int owner(int page);

    /** How many references to the page map there are besides its owner's; for checks, while nobody is inside. */
    long references();
}
