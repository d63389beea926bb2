// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.EntryWord;
import org.daxcheck.api.MappedFile;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.word.IntWord;

/**
 * What takes pages out of the file, or only out of the caches: mm/truncate.c, fs/ext4/inode.c and fs/ext4/extents.c, Linux 4.12; and
 * another file that has use for the blocks.
 */
abstract class TruncatedFile extends FaultedFile implements MappedFile {

    private final SpinLock otherRwsem = new SpinLock("i_rwsem of the other file");

    /** The block of the other file; 0 if it has none. */
    private final IntWord other = new IntWord();

    TruncatedFile(MappingTree.Maker maker) {
        super(maker);
    }

    @Override
    @KernelFunction("ext4_setattr")
    public final int truncate(int halfPages) {
        inode.rwsem.lock();
        int error = ext4SetattrSize(halfPages);
        inode.rwsem.unlock();
        return error;
    }

    /** The size, then what lies past it. Faithful: pins are not known here. */
    @KernelFunction("ext4_setattr")
    protected int ext4SetattrSize(int halfPages) {
        setSize(halfPages);
        downWriteMmapSem();
        cutOff(halfPages);
        upWriteMmapSem();
        return DONE;
    }

    protected final void setSize(int halfPages) {
        inode.setHalfPages(halfPages);
    }

    protected final void downWriteMmapSem() {
        inode.mmapSem.downWrite();
    }

    protected final void upWriteMmapSem() {
        inode.mmapSem.upWrite();
    }

    /** Takes away what lies past the end of the file. */
    protected final void cutOff(int halfPages) {
        int partial = halfPages % 2 == 0 ? PAGES : halfPages / 2;
        takeAway((halfPages + 1) / 2, PAGES - 1, partial, true);
    }

    /** {@inheritDoc} What is dirty is flushed before, without the locks. */
    @Override
    @KernelFunction("ext4_punch_hole")
    public final int punch(int first, int last) {
        int error = daxWritebackMappingRange(first, last);
        if (error < 0) {
            return error;
        }
        inode.rwsem.lock();
        downWriteMmapSem();
        error = ext4BreakLayouts();
        if (error == DONE) {
            takeAway(first, last, PAGES, false);
        }
        upWriteMmapSem();
        inode.rwsem.unlock();
        return error;
    }

    /** Waits until no page of the file is pinned; an error, or 0. Faithful: pins are not known here. */
    @KernelFunction("ext4_break_layouts")
    protected int ext4BreakLayouts() {
        return DONE;
    }

    /** Takes the file out of the page tables and looks for a page that is busy all the same; 0 if there is none. Linux 4.18. */
    @KernelFunction("dax_layout_busy_page")
    protected final int daxLayoutBusyPage() {
        unmapToScan();
        int index = 0;
        while (index < PAGES) {
            long entry = entries.peek(index);
            int pages = EntryWord.isPmd(entry) ? PAGES : 1;
            int head = EntryWord.isPmd(entry) ? 0 : index;
            boolean block = EntryWord.isEntry(entry) && !EntryWord.isEmpty(entry) && !EntryWord.isZero(entry);
            int busy = block ? pins.busy((int) EntryWord.sector(entry), pages) : 0;
            if (busy != 0) {
                return busy;
            }
            index = nextScanned(head, pages);
        }
        return 0;
    }

    /** New pins have to fault from here on. Pages of the processes' own stay. */
    @KernelFunction("dax_layout_busy_page")
    protected void unmapToScan() {
        unmapMappingRange(0, PAGES, false);
    }

    /** Which index comes behind an entry that was looked at. */
    @KernelFunction("dax_layout_busy_page")
    protected int nextScanned(int head, int pages) {
        return head + pages;
    }

    /** Waits for a page, without the lock that faults need; no if a signal came. */
    @KernelFunction("ext4_wait_dax_page")
    protected boolean ext4WaitDaxPage(int block) {
        upWriteMmapSem();
        boolean idle = awaitIdle(block);
        downWriteMmapSem();
        return idle;
    }

    protected final boolean awaitIdle(int block) {
        return pins.await(block);
    }

    /**
     * Takes pages out of the page tables and the tree, then frees their blocks (F7).
     *
     * @param partial a page of which half stays; {@link MappedFile#PAGES} if there is none
     * @param evenCows whether pages go that processes have instead: if the file ends there, and not if it has a hole there
     */
    @KernelFunction("ext4_truncate")
    protected void takeAway(int first, int last, int partial, boolean evenCows) {
        unmapMappingRange(first, last - first + 1L, evenCows);
        truncateInodePagesRange(first, last);
        if (evenCows) {
            unmapMappingRange(first, last - first + 1L, true);
        }
        if (partial < PAGES) {
            ext4BlockTruncatePage(partial);
        }
        removeSpace(first, last);
    }

    /** Takes all pages and entries out of a range of the tree. No fault is under way, and no write. */
    @KernelFunction("truncate_inode_pages_range")
    protected final void truncateInodePagesRange(int first, int last) {
        for (int index = first; index <= last; index++) {
            long word = entries.lookup(index);
            if (EntryWord.isPage(word)) {
                entries.truncatePage(index);
            } else if (word != EntryWord.NONE) {
                boolean whole = !EntryWord.isPmd(word) || (first == 0 && last == PAGES - 1);
                truncateExceptionalEntry(whole ? index : 0, whole);
            }
        }
    }

    /**
     * Deletes an entry, dirty or not.
     *
     * <p>Faithful: all of a PMD entry, of which a page may stay in the file. That it is dirty is then forgotten.
     *
     * @param head the first index of the entry
     * @param whole whether all of it is cut off
     */
    @KernelFunction("truncate_exceptional_entry")
    protected void truncateExceptionalEntry(int head, boolean whole) {
        daxDeleteMappingEntry(head);
    }

    @KernelFunction("dax_delete_mapping_entry")
    protected final void daxDeleteMappingEntry(int index) {
        entries.delete(index);
    }

    /** Zeros what of the last page lies past the end of the file (F6); by {@code iomap_zero_range}, which leaves holes alone. */
    @KernelFunction("ext4_block_truncate_page")
    protected void ext4BlockTruncatePage(int index) {
        Iomap iomap = extents.iomapBegin(index, 1, false);
        if (iomap.isMapped()) {
            daxZeroPageRange(iomap.block());
        }
    }

    /**
     * Zeros the second part of a block; an error, or 0.
     *
     * <p>Differs: the part does not begin where a sector begins, so that it is never the block layer that does it.
     */
    @KernelFunction("__dax_zero_page_range")
    private int daxZeroPageRange(int block) {
        int section = device.daxReadLock();
        int found = directAccess(block, 1);
        if (found > 0) {
            pmem.clearPmem(block);
        }
        device.daxReadUnlock(section);
        return Math.min(found, 0);
    }

    @Override
    @KernelFunction("ext4_fallocate")
    public final int fallocate(int first, int last) {
        inode.rwsem.lock();
        int error = extents.allocUnwritten(first, last);
        inode.rwsem.unlock();
        return error;
    }

    @Override
    @KernelFunction("invalidate_mapping_pages")
    public final void dropCaches() {
        for (int index = 0; index < PAGES; index++) {
            if (EntryWord.isEntry(entries.lookup(index))) {
                invalidateExceptionalEntry(index);
            }
        }
    }

    /** What drops caches leaves entries alone: they may be mapped, and it may not wait to unmap them (F1). */
    @KernelFunction("invalidate_exceptional_entry")
    protected void invalidateExceptionalEntry(int index) {}

    /** Deletes the entry at an index, unless it is dirty. */
    @KernelFunction("dax_invalidate_mapping_entry")
    protected final void daxInvalidateMappingEntry(int index) {
        entries.invalidate(index);
    }

    /** {@inheritDoc} The page tables after the entries, so that nothing is faulted in between. */
    @Override
    @KernelFunction("invalidate_inode_pages2_range")
    public final void invalidate(int first, int last) {
        int index = first;
        while (index <= last) {
            long word = entries.lookup(index);
            boolean pmd = EntryWord.isPmd(word);
            int head = pmd ? 0 : index;
            boolean done = true;
            if (EntryWord.isPage(word)) {
                entries.truncatePage(index);
            } else if (word != EntryWord.NONE) {
                daxInvalidateMappingEntry(head);
                done = isInvalidated(head);
            }
            index = done ? nextIndex(head, pmd ? PAGES : 1) : head;
        }
        unmapInvalidated(first, last);
    }

    /** What processes have mapped of a range that was invalidated, entries or not, is not true any more. */
    @KernelFunction("invalidate_inode_pages2_range")
    protected void unmapInvalidated(int first, int last) {
        unmapMappingRange(first, last - first + 1L, false);
    }

    /** Whether nothing needs to be done about an index any more. Faithful: a page may have taken the place of the entry meanwhile. */
    @KernelFunction("invalidate_exceptional_entry2")
    protected boolean isInvalidated(int index) {
        return true;
    }

    /** Which index comes behind an entry. Faithful: the one behind its first, by which the same entry is found again. */
    @KernelFunction("invalidate_inode_pages2_range")
    protected int nextIndex(int head, int pages) {
        return head + 1;
    }

    /** Whether a page of zeros stands at an index. */
    @KernelFunction("radix_tree_exceptional_entry")
    protected final boolean isHolePage(int index) {
        return EntryWord.isPage(entries.lookup(index));
    }

    @Override
    @KernelFunction("vfs_write")
    public final int writeOther(int value) {
        otherRwsem.lock();
        int block = other.getVolatile() == 0 ? bitmap.newBlocks(1) : other.getVolatile();
        if (block > 0) {
            other.setVolatile(block);
            pmem.put(block, value);
        }
        otherRwsem.unlock();
        return Math.min(block, 0);
    }

    @Override
    @KernelFunction("vfs_read")
    public final int readOther() {
        otherRwsem.lock();
        int block = other.getVolatile();
        int value = block == 0 ? 0 : pmem.load(block);
        otherRwsem.unlock();
        return value;
    }

    @Override
    @KernelFunction("vfs_unlink")
    public final void removeOther() {
        otherRwsem.lock();
        int block = other.getAndSetVolatile(0);
        if (block != 0) {
            bitmap.freeBlocks(block);
        }
        otherRwsem.unlock();
    }

    @Override
    public final int leakedBlocks() {
        return bitmap.taken() - extents.count(inode.pages()) - (other.getVolatile() == 0 ? 0 : 1);
    }
}
