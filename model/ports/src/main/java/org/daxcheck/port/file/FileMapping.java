// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import java.util.List;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.MappedFile;
import org.daxcheck.kernel.KernelFunction;

/** The file, its blocks and who maps it: {@code struct address_space}; mm/memory.c and fs/dax.c, Linux 4.12. */
abstract class FileMapping {

    final Pmem pmem = new Pmem(Extents.BLOCKS);
    final Extents extents = new Extents(pmem);
    final MappingTree entries;

    /** {@code i_mmap}. */
    private final List<Vma> vmas = List.of(
            new Vma(new PageTable(), 0, MappedFile.PAGES - 1, true),
            new Vma(new PageTable(), 1, 1, true),
            new Vma(new PageTable(), 0, MappedFile.PAGES - 1, false));

    FileMapping(MappingTree.Maker maker) {
        this.entries = maker.make(EntryLockSettings.checking().withUnmap(this::unmapMappingRange), this::flush);
    }

    final Vma vma(int process) {
        return vmas.get(process);
    }

    /** Takes a range out of all page tables. */
    @KernelFunction("unmap_mapping_range")
    final void unmapMappingRange(long first, long pages) {
        for (Vma vma : vmas) {
            vma.mm().lock();
            for (int index = Math.max(vma.first(), (int) first);
                    index <= Math.min(vma.last(), first + pages - 1);
                    index++) {
                vma.mm().zap(index);
            }
            vma.mm().unlock();
        }
    }

    /** Write-protects and flushes an entry that is locked. */
    private void flush(long index) {
        long entry = entries.lookup(index);
        int block = (int) EntryWord.sector(entry);
        int pages = EntryWord.isPmd(entry) ? MappedFile.PAGES : 1;
        int last = mkcleanEnd((int) index, pages);
        for (int page = (int) index; page <= last; page++) {
            daxMappingEntryMkclean(page, block + page - (int) index);
        }
        for (int page = 0; page < pages; page++) {
            pmem.wbCachePmem(block + page);
        }
    }

    /** The last index of an entry at which page tables are looked for. Faithful: its first, though it may have two. */
    @KernelFunction("dax_mapping_entry_mkclean")
    protected int mkcleanEnd(int first, int pages) {
        return first;
    }

    @KernelFunction("dax_mapping_entry_mkclean")
    private void daxMappingEntryMkclean(int index, int block) {
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
