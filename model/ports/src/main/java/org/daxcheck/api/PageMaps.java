// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * The page maps of devices ({@code struct dev_pagemap}): memory that comes and goes, found by page frame number;
 * mm/memremap.c.
 *
 * <p>There are two devices of {@value #PAGES} pages: device <i>d</i> has the frames <i>d</i> × {@value #PAGES} and up. A page map
 * is named by the word {@code device + 1}. {@link #memremapPages} and {@link #memunmapPages} of one device are called by its
 * driver, one at a time; everything else by any thread at any time.
 */
public interface PageMaps {

    /** The word for no page map. */
    long NONE = 0;

    /** How many pages a device has. */
    int PAGES = 2;

    /**
     * Adds a device's memory and makes its page map findable; {@code devm_memremap_pages}.
     *
     * @param registered whether the kernel has memory to register the removal ({@code devm_add_action}); if not, nothing is
     *     left behind
     * @return whether the memory is there; no if it is there already
     */
    boolean memremapPages(int device, boolean registered);

    /**
     * Removes a device's memory; {@code memunmap_pages}. Waits for references to the page map. To be called while it is there.
     */
    void memunmapPages(int device);

    /**
     * Takes references to the page map that has a frame; {@code get_dev_pagemap_many}.
     *
     * @param cached a page map to which the caller has a reference, or {@link #NONE}. If it has the frame it is the answer, and
     *     no reference is taken; if it has not, the caller's reference to it is given back
     * @param refs how many, at least 1
     * @return the page map, or {@link #NONE} if there is none or it is being removed
     */
    long getDevPagemapMany(long pfn, long cached, int refs);

    /** The same with one reference; {@code get_dev_pagemap}. */
    default long getDevPagemap(long pfn, long cached) {
        return getDevPagemapMany(pfn, cached, 1);
    }

    /** Gives references back; {@code put_dev_pagemap_many}; nothing for {@link #NONE}. */
    void putDevPagemapMany(long pgmap, int refs);

    /** Gives a reference back; {@code put_dev_pagemap}. */
    default void putDevPagemap(long pgmap) {
        putDevPagemapMany(pgmap, 1);
    }

    /** Takes a reference to a page that may be going, as {@code get_user_pages} does. Tells whether it did. */
    boolean gup(long pfn);

    /** Gives a reference to a page back; {@code put_page}. */
    void putPage(long pfn);

    /**
     * How many references to a device's page map users hold, by its count, those to its pages left out if pages are counted
     * apart; 0 if it is not there. For checks, while nobody is inside.
     */
    long references(int device);
}
