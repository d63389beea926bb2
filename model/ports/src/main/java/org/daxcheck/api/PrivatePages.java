// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * Pages of memory that only a device can reach, handed out by its driver ({@code MEMORY_DEVICE_PRIVATE}); mm/memremap.c,
 * Linux 6.1. There is one page.
 *
 * <p>All operations may be called by any thread at any time, but {@link #memunmapPages}, which is called once.
 */
public interface PrivatePages {

    /** Takes the page from the driver's list, with one reference; {@code zone_device_page_init}. No if there is none. */
    boolean alloc();

    /** Takes a reference to the page; the caller must have one; {@code get_page}. */
    void get();

    /** Gives a reference back; {@code put_page}. The last one puts the page on the driver's list. */
    void put();

    /** Removes the memory; {@code memunmap_pages}. Waits until the page is free. */
    void memunmapPages();

    /** How many references to the page map there are besides its owner's; for checks, while nobody is inside. */
    long references();
}
