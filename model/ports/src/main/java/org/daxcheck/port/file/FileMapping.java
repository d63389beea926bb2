// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import java.util.List;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.MappedFile;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.RwSemaphore;
import org.daxcheck.kernel.word.IntWord;
import org.daxcheck.port.file.device.DaxDevice;
import org.daxcheck.port.file.device.Pmem;

/** The file, its blocks and who maps it: {@code struct address_space}; mm/memory.c and fs/dax.c, Linux 4.12. */
abstract class FileMapping {

    /** Where blocks for files begin, and a PMD may. */
    private static final int FIRST = MappedFile.PAGES;

    /** Two for each page. */
    private static final int BLOCKS = FIRST + 2 * MappedFile.PAGES;

    /** How many entries one search finds. Differs: 14 in the kernel. */
    private static final int PAGEVEC_SIZE = 2;

    final Inode inode = new Inode();
    final DaxDevice device = new DaxDevice(BLOCKS);
    final Pmem pmem = device.pmem();
    final BlockBitmap bitmap = new BlockBitmap(FIRST, BLOCKS);
    final Extents extents = new Extents(bitmap, this::ext4IssueZeroout);
    final PinnedPages pins = new PinnedPages(BLOCKS);
    final MappingTree entries;

    /** Guards who maps the file; {@code i_mmap_rwsem}. */
    private final RwSemaphore iMmap = new RwSemaphore("i_mmap_rwsem");

    /** Whether the tree of entries can grow. */
    final IntWord memory = new IntWord(1);

    /** {@code i_mmap}. */
    private final List<Vma> vmas = List.of(
            new Vma(new PageTable(), 0, MappedFile.PAGES - 1, true),
            new Vma(new PageTable(), 1, 1, true),
            new Vma(new PageTable(), 0, MappedFile.PAGES - 1, false));

    FileMapping(MappingTree.Maker maker) {
        EntryLockSettings settings = EntryLockSettings.checking()
                .withUnmap((first, pages) -> unmapMappingRange(first, pages, false))
                .withPreload(() -> memory.getVolatile() != 0);
        this.entries = maker.make(settings, this::flush);
    }

    final Vma vma(int process) {
        return vmas.get(process);
    }

    /** Zeros for a block that nobody has written to as a block of this file (F6). */
    @KernelFunction("ext4_issue_zeroout")
    protected void ext4IssueZeroout(int block) {
        pmem.blkdevIssueZeroout(block);
    }

    /** Takes a range out of all page tables, and with {@code evenCows} what processes have instead of it. */
    @KernelFunction("unmap_mapping_range")
    protected final void unmapMappingRange(long first, long pages, boolean evenCows) {
        iMmapLockWrite();
        for (Vma vma : vmas) {
            vma.mm().lock();
            for (int index = Math.max(vma.first(), (int) first);
                    index <= Math.min(vma.last(), first + pages - 1);
                    index++) {
                vma.mm().zap(index, evenCows);
            }
            vma.mm().unlock();
        }
        iMmapUnlockWrite();
    }

    @KernelFunction("i_mmap_lock_write")
    protected final void iMmapLockWrite() {
        iMmap.downWrite();
    }

    @KernelFunction("i_mmap_unlock_write")
    protected final void iMmapUnlockWrite() {
        iMmap.upWrite();
    }

    /** Frees the blocks of some pages. They are nowhere to be found any more: neither in a page table nor by an entry, and no device has them pinned (F7). */
    @KernelFunction("ext4_ext_remove_space")
    protected final void removeSpace(int first, int last) {
        extents.removeSpace(first, last, (page, block) -> {
            KernelBug.bugOn(pins.isBusy(block), "block " + block + " is freed while a device writes to it");
            KernelBug.bugOn(isMapped(block), "block " + block + " is freed while a process has it mapped");
            boolean entry = EntryWord.isEntry(entries.lookup(page));
            KernelBug.bugOn(entry, "block " + block + " is freed while an entry leads to it");
        });
    }

    /** Whether a page table leads to a block. For checks. */
    private boolean isMapped(int block) {
        boolean mapped = false;
        for (Vma vma : vmas) {
            vma.mm().lock();
            mapped |= vma.mm().maps(block);
            vma.mm().unlock();
        }
        return mapped;
    }

    /** Flushes what is dirty in a range when it begins; an error, or 0. */
    @KernelFunction("dax_writeback_mapping_range")
    final int daxWritebackMappingRange(int first, int last) {
        if (entries.isEmpty()) {
            return 0;
        }
        int error = device.daxGetByHost();
        return error < 0 ? error : flushChosen(first, last);
    }

    private int flushChosen(int first, int last) {
        long[] indices = new long[PAGEVEC_SIZE];
        long[] found = new long[PAGEVEC_SIZE];
        long start = first;
        entries.tagForWriteback(first, last);
        int count = entries.findChosen(start, indices, found);
        while (count > 0) {
            for (int at = 0; at < count && indices[at] <= last; at++) {
                int error = entries.writeback(indices[at], found[at]);
                if (error < 0) {
                    return error;
                }
            }
            boolean done = indices[count - 1] > last;
            start = nextStart(start, indices[count - 1]);
            count = done ? 0 : entries.findChosen(start, indices, found);
        }
        return 0;
    }

    /** Where the search for what is chosen for writeback goes on: behind what was found last. */
    @KernelFunction("dax_writeback_mapping_range")
    protected long nextStart(long start, long found) {
        return found + 1;
    }

    /** Where an entry's block is in memory is asked for in a read section, which ends when all is flushed (G1). */
    private int flush(long index, long entry) {
        int block = (int) EntryWord.sector(entry);
        int pages = EntryWord.isPmd(entry) ? MappedFile.PAGES : 1;
        int section = device.daxReadLock();
        int error = device.bdevDaxPgoff();
        int found = error < 0 ? error : device.daxDirectAccess(block, pages);
        if (found > 0) {
            mkcleanAndFlush((int) index, block, pages);
        }
        clearDirty(index, found);
        device.daxReadUnlock(section);
        return Math.min(found, 0);
    }

    private void mkcleanAndFlush(int index, int block, int pages) {
        int last = mkcleanEnd(index, pages);
        for (int page = index; page <= last; page++) {
            daxMappingEntryMkclean(page, block + page - index);
        }
        for (int page = 0; page < flushLength(pages); page++) {
            pmem.wbCachePmem(block + page);
        }
    }

    /** How many pages of an entry are flushed: all. */
    @KernelFunction("dax_writeback_one")
    protected int flushLength(int pages) {
        return pages;
    }

    /** An entry was flushed, or else {@code found} is an error, and it is as dirty as before (F9). */
    @KernelFunction("dax_writeback_one")
    protected void clearDirty(long index, int found) {
        if (found > 0) {
            entries.clean(index);
        }
    }

    /** The last index of an entry at which page tables are looked for. Faithful: its first, though it may have two. */
    @KernelFunction("dax_mapping_entry_mkclean")
    protected int mkcleanEnd(int first, int pages) {
        return first;
    }

    @KernelFunction("dax_mapping_entry_mkclean")
    private void daxMappingEntryMkclean(int index, int block) {
        iMmap.downRead();
        for (Vma vma : vmas) {
            if (vma.shared() && vma.covers(index)) {
                vma.mm().lock();
                if (!vma.mm().isHuge()) {
                    wrprotectPte(vma.mm(), index, block);
                } else if (PageTable.blockOf(vma.mm().translate(index)) == block) {
                    pmdWrprotect(vma.mm());
                }
                vma.mm().unlock();
            }
        }
        iMmap.upRead();
    }

    private static void wrprotectPte(PageTable mm, int index, int block) {
        int pte = mm.translate(index);
        if (PageTable.mayWrite(pte) && PageTable.blockOf(pte) == block) {
            mm.setPte(index, PageTable.block(block));
        }
    }

    /** Write-protects a huge PMD. With its lock held. */
    @KernelFunction("pmd_wrprotect")
    protected void pmdWrprotect(PageTable mm) {
        mm.setPmd(PageTable.block(PageTable.blockOf(mm.pmd())));
    }
}
