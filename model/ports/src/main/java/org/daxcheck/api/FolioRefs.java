// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * The folios of one page map: free, or in somebody's hands; mm/memremap.c as discussed and posted in September and October
 * 2022. A free folio has no reference.
 *
 * <p>There are two pages, in folios of one size. An offset is that of a page, 0 or 1; any page of a folio names it. All
 * operations may be called by any thread at any time, but {@link #memunmapPages}, which is called once.
 */
public interface FolioRefs {

    /** How many pages there are. */
    int PAGES = 2;

    /**
     * Takes free folios out, each with one reference; {@code pgmap_request_folios}. All or none.
     *
     * @param offset of the first
     * @param folios how many, at least 1
     * @return no if one of them is not free, or the page map is going
     */
    boolean request(int offset, int folios);

    /**
     * Gives a reference to each back; {@code pgmap_release_folios}.
     *
     * @param offset of the first
     * @param folios how many, at least 1
     */
    void release(int offset, int folios);

    /** Takes a reference to a folio unless it is free; {@code folio_try_get}. Tells whether it did. */
    boolean tryGet(int offset);

    /** Gives a reference back; {@code folio_put}. */
    void put(int offset);

    /** Removes the memory; {@code memunmap_pages}. Waits until all folios are free. */
    void memunmapPages();

    /** How many references a folio has; 0 once the memory was removed. Does not wait. */
    int count(int offset);

    /** How many references to the page map there are besides its owner's; for checks, while nobody is inside. */
    long references();
}
