// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api.design;

/**
 * The reference counts of the pages of one device ({@code struct dev_pagemap}).
 *
 * <p>Any thread may call any method at any time, but for what a method asks of its caller. A page is a number from 0 to
 * {@link DesignSettings#pages()}{@code  - 1}. A method that refuses has changed nothing. A method that finds an assumption
 * of the design broken throws an {@link AssertionError}.
 */
public interface RefcountDesign {

    /** Why a mapping entry goes. */
    enum Deletion {
        /** The block goes with it; {@code dax_delete_mapping_entry}. */
        TRUNCATED,
        /** Only the entry goes; {@code dax_invalidate_mapping_entry_sync}. */
        INVALIDATED
    }

    /**
     * From now on a mapping entry tracks the page; {@code dax_associate_entry}. Called once until the entry is deleted, before
     * the page is mapped.
     *
     * @return false if the device goes away; the caller then does not keep the entry
     */
    boolean insertEntry(int page);

    /** The mapping entry is gone; {@code dax_disassociate_entry}. Called for an entry that was inserted, once. */
    void deleteEntry(int page, Deletion why);

    /**
     * The page is about to be put into a page table. The caller holds the lock of that page table until it has done so.
     *
     * @return false if it must not be
     */
    boolean map(int page);

    /** The page was taken out of a page table into which it was put by {@link #map}. The caller holds that table's lock. */
    void unmap(int page);

    /**
     * Pins a page that the caller found in a page table; {@code get_user_pages}. Whether the caller still holds the lock of the
     * page table is an assumption of the scenario.
     *
     * @return false if it must not be pinned
     */
    boolean pin(int page);

    /** Lets go of a pin; {@code put_page}. */
    void unpin(int page);

    /**
     * Whether the block of the page may be freed now; {@code dax_layout_busy_page}. The caller has taken the page out of all page
     * tables. A design that does not look says true.
     */
    boolean tryTruncate(int page);

    /** Waits until {@link #tryTruncate} is worth another call; {@code ___wait_var_event}. The caller holds no lock. */
    void awaitIdle(int page);

    /**
     * Refuses new users, waits for the old ones where the design waits, and removes the memory; {@code memunmap_pages} and what
     * drivers do around it. Called once. Tells the {@link Device} of each of its steps.
     */
    void tearDown();

    /** Whether the count of the page says that somebody uses it. */
    boolean isBusy(int page);

    /** The count of the page map above its base; 0 for a design without one. Exact when no method runs. */
    long references();

    /** What {@link #references} must be by the design's own rule while the device is live. */
    long owed(Holdings holdings);
}
