// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * The pages of a file that a process maps, pins and truncates: its blocks are not freed while anybody may write to them;
 * {@code dax_layout_busy_page} and {@code ext4_break_layouts}, Linux 5.19.
 *
 * <p>There are {@value #PAGES} pages, each with a block, and one process that maps the file. All operations may be called by any
 * thread at any time, but {@link #truncate} and {@link #evict}, one of which is called, once.
 */
public interface FilePages {

    /** How many pages there are. */
    int PAGES = 2;

    /** Maps a page; {@code dax_iomap_fault}. No if the file was truncated or is not mapped. */
    boolean fault(int page);

    /** Takes a reference to a page that is mapped; {@code get_user_pages_fast}. No if it is not. */
    boolean pin(int page);

    /** Takes a reference to a page, which is mapped first if it is not; {@code get_user_pages}. No if it cannot be mapped. */
    boolean pinSlow(int page);

    /** Gives a reference back; {@code put_page}. */
    void unpin(int page);

    /** The same; {@code folio_put}. */
    void unpinFolio(int page);

    /** The process does not map the file any more; {@code munmap}. Pins stay. */
    void munmap();

    /** Frees all blocks; {@code ext4_break_layouts}, then {@code truncate}. Waits until nobody has a page pinned. */
    void truncate();

    /**
     * The last reference to the inode goes, and all blocks with it; {@code ext4_evict_inode}. Nobody maps the file any more. Waits
     * until nobody has a page pinned, as Linux 6.15 does.
     */
    void evict();
}
