// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * The entry lock of one mapping ({@code struct address_space}): who owns a page of persistent memory is decided by a bit
 * in the entry of the mapping's tree; fs/dax.c, Linux 4.12.
 *
 * <p>All operations may be called by any thread at any time; those that wait say so. An index is a page offset into the
 * file, at least 0. A PMD entry covers an aligned range, and every index in the range finds it.
 */
public interface EntryLock {

    /**
     * Locks the entry at an index, making an empty one if there is none; {@code grab_mapping_entry}. Waits while the
     * entry or the page is locked.
     *
     * <p>A PTE request that finds an empty or zero PMD entry replaces it by an empty PTE entry (downgrade); one that
     * finds a PMD entry with a block returns that entry.
     *
     * @return the locked entry; the locked page, if a hole page stands there; {@link EntryWord#EEXIST} if a PMD was asked
     *     for and the range holds a page or a PTE entry; {@link EntryWord#ENOMEM} if the tree has no memory
     */
    long grab(long index, EntrySize size);

    /**
     * Unlocks what {@link #grab}, {@link #insert} or {@link #loadHole} returned; {@code put_locked_mapping_entry}.
     *
     * @param held the locked entry or page
     */
    void put(long index, long held);

    /**
     * Waits until the entry at an index is unlocked and leaves it so; {@code get_unlocked_mapping_entry}, then
     * {@code put_unlocked_mapping_entry}. Does not wait for a page.
     *
     * @return the entry, the page, or {@link EntryWord#NONE}
     */
    long peek(long index);

    /**
     * Replaces what the caller holds by what the fault found; {@code dax_insert_mapping_entry}. A hole page, a zero entry
     * and an empty entry are replaced; an entry with a block stays. Does not wait.
     *
     * @param held the locked entry or page, from {@link #grab}
     * @param replacement the unlocked entry to put there
     * @param write whether the fault is a write: tags the index {@link Tag#DIRTY}
     * @return a locked word to hand to {@link #put}, or {@link EntryWord#ENOMEM}: the caller then still holds {@code held}
     */
    long insert(long index, long held, long replacement, boolean write);

    /**
     * Replaces the empty entry that the caller holds by a zeroed page of the page cache, locked; {@code dax_load_hole}
     * and, under it, {@code page_cache_tree_insert}. Does nothing if the caller holds a page already.
     *
     * @return the locked page, or {@link EntryWord#ENOMEM}: the caller then still holds {@code held}
     */
    long loadHole(long index, long held);

    /**
     * Waits until the entry at an index is unlocked and deletes it; {@code dax_delete_mapping_entry}.
     *
     * @return whether an entry was deleted; pages are left alone
     */
    boolean delete(long index);

    /**
     * Waits until the entry at an index is unlocked and deletes it unless it is tagged;
     * {@code dax_invalidate_mapping_entry_sync}.
     *
     * @return whether an entry was deleted; pages are left alone
     */
    boolean invalidate(long index);

    /**
     * Takes a hole page out of the page cache; {@code truncate_complete_page}. Waits while the page is locked.
     *
     * @return whether there was a page
     */
    boolean truncatePage(long index);

    /**
     * Tags {@link Tag#TOWRITE} whatever is tagged {@link Tag#DIRTY} in a range, locked or not;
     * {@code tag_pages_for_writeback}.
     *
     * @param last inclusive
     */
    void tagForWriteback(long first, long last);

    /**
     * Waits until the entry at an index is unlocked; if it is tagged {@link Tag#TOWRITE}, locks it, flushes, clears both
     * tags and unlocks; the locking and tagging of {@code dax_writeback_one}.
     *
     * @return whether it was flushed
     */
    boolean writeBack(long index);

    /** What stands at an index at this moment, lock bit included; {@code __radix_tree_lookup}. Does not wait. */
    long lookup(long index);

    /** Whether an index is tagged at this moment; {@code radix_tree_tag_get}. Does not wait. */
    boolean tagged(long index, Tag tag);

    /** The number of DAX entries in the tree at this moment; {@code nrexceptional}. Does not wait. */
    long entries();

    /**
     * How many references to pages of the page cache somebody has at this moment; once nobody is inside, one for each page in the tree: the
     * tree's. 0 for an entry lock that keeps no such pages. Does not wait.
     */
    default long pageReferences() {
        return 0;
    }
}
