// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import static org.daxcheck.api.MappedFile.FaultAnswer.DONE_COW;
import static org.daxcheck.api.MappedFile.FaultAnswer.FALLBACK;
import static org.daxcheck.api.MappedFile.FaultAnswer.NOPAGE;
import static org.daxcheck.api.MappedFile.FaultAnswer.OOM;
import static org.daxcheck.api.MappedFile.FaultAnswer.RETRY;
import static org.daxcheck.api.MappedFile.FaultAnswer.SIGBUS;

import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.MappedFile;
import org.daxcheck.api.MappedFile.FaultAnswer;
import org.daxcheck.kernel.KernelFunction;

/**
 * Faults on the file: {@code handle_mm_fault} and what it leads to, mm/memory.c, fs/ext4/file.c and fs/dax.c, Linux 4.12. A fault that
 * does not succeed is taken again by the access that it is for.
 */
abstract class FaultedFile extends FileMapping {

    private static final int ENOMEM = (int) EntryWord.ENOMEM;

    /**
     * What a fault stands on.
     *
     * @param held the locked entry or page, or an error
     * @param iomap the blocks; {@link Iomap#NOT_ASKED} if that was not worth while
     */
    public record Ground(long held, Iomap iomap) {}

    FaultedFile(MappingTree.Maker maker) {
        super(maker);
    }

    /** A fault of a process. */
    @KernelFunction(value = "__handle_mm_fault", note = "answers {result}")
    final FaultAnswer handleMmFault(Vma vma, int index, boolean write) {
        int pmd = vma.mm().pmdOnce();
        boolean huge = PageTable.isHuge(pmd);
        if (huge && !(write && !PageTable.mayWrite(pmd))) {
            return RETRY;
        }
        FaultAnswer answer = huge || pmd == PageTable.NONE ? ext4DaxHugeFault(vma, 0, EntrySize.PMD, write) : FALLBACK;
        return answer == FALLBACK ? handlePteFault(vma, index, write) : answer;
    }

    @KernelFunction("handle_pte_fault")
    private FaultAnswer handlePteFault(Vma vma, int index, boolean write) {
        vma.mm().lock();
        boolean huge = vma.mm().isHuge();
        int pte = huge ? PageTable.NONE : vma.mm().translate(index);
        vma.mm().unlock();
        if (huge) {
            return RETRY;
        }
        boolean protectedBlock = pte != PageTable.NONE && !PageTable.isHole(pte);
        if (write && protectedBlock && vma.shared()) {
            return ext4DaxPfnMkwrite(vma, index, pte);
        }
        return ext4DaxHugeFault(vma, index, EntrySize.PTE, write);
    }

    /** While faults are under way nobody changes the layout (F6). */
    @KernelFunction("ext4_dax_huge_fault")
    final FaultAnswer ext4DaxHugeFault(Vma vma, int index, EntrySize size, boolean write) {
        boolean reads = downReadMmapSem();
        FaultAnswer answer = daxIomapFault(vma, index, size, write);
        upReadMmapSem(reads);
        return answer;
    }

    /** A fault of a size. */
    @KernelFunction("dax_iomap_fault")
    protected FaultAnswer daxIomapFault(Vma vma, int index, EntrySize size, boolean write) {
        return size == EntrySize.PMD ? daxIomapPmdFault(vma, write) : daxIomapPteFault(vma, index, write);
    }

    @KernelFunction("ext4_dax_pfn_mkwrite")
    private FaultAnswer ext4DaxPfnMkwrite(Vma vma, int index, int pte) {
        boolean reads = downReadMmapSem();
        FaultAnswer answer = index >= inode.pages() ? SIGBUS : daxPfnMkwrite(vma, index, pte);
        upReadMmapSem(reads);
        return answer;
    }

    /** Keeps those out who change the layout; tells whether it did. */
    @KernelFunction("down_read")
    protected boolean downReadMmapSem() {
        inode.mmapSem.downRead();
        return true;
    }

    private void upReadMmapSem(boolean reads) {
        if (reads) {
            inode.mmapSem.upRead();
        }
    }

    /** Locks the entry of a page, then looks up the block. */
    @KernelFunction("dax_iomap_pte_fault")
    protected Ground lockAndLookUpPage(PageTable mm, int index, boolean write) {
        return lockAndLookUp(mm, index, EntrySize.PTE, write);
    }

    /** Locks the entry of the range, then looks up the blocks. */
    @KernelFunction("dax_iomap_pmd_fault")
    protected Ground lockAndLookUpRange(PageTable mm, boolean write) {
        return lockAndLookUp(mm, 0, EntrySize.PMD, write);
    }

    /**
     * While the entry is locked the blocks do not change unseen (F4). In between looks whether the page table is still such that the fault
     * can go on.
     */
    private Ground lockAndLookUp(PageTable mm, int index, EntrySize size, boolean write) {
        long held = grabMappingEntry(index, size);
        boolean can = canGoOn(mm, held, size);
        if (can && write) {
            beforeBlocksAreTaken(index, held);
        }
        return new Ground(held, can ? iomapBegin(index, size, write) : Iomap.NOT_ASKED);
    }

    /** A write fault has locked what stands at an index, and is about to look up blocks or take them. Faithful: does nothing about zeros. */
    @KernelFunction("iomap_begin")
    protected void beforeBlocksAreTaken(int index, long held) {}

    @KernelFunction("grab_mapping_entry")
    protected final long grabMappingEntry(int index, EntrySize size) {
        return entries.grab(index, size);
    }

    @KernelFunction("iomap_begin")
    protected final Iomap iomapBegin(int index, EntrySize size, boolean write) {
        return extents.iomapBegin(index, size == EntrySize.PMD ? MappedFile.PAGES : 1, write);
    }

    /**
     * A look at the blocks is over. Whoever wrote past the end of the file has grown it; whoever failed to gives the blocks back that
     * nobody will ever find there (F8). Faults do neither.
     *
     * <p>Differs: {@code ext4_truncate_failed_write} does not look for entries past the end of the file, where no fault puts any.
     */
    @KernelFunction("ext4_iomap_end")
    protected void iomapEnd(int index, boolean isFault, boolean wrote) {
        if (!isFault && wrote && 2 * (index + 1) > inode.halfPages()) {
            inode.setHalfPages(2 * (index + 1));
        } else if (!isFault && !wrote && index >= inode.pages()) {
            removeSpace(index, index);
        }
    }

    /** Whether the entry is locked and nothing is in the way of the mapping. */
    protected final boolean canGoOn(PageTable mm, long held, EntrySize size) {
        return !EntryWord.isError(held) && !(size == EntrySize.PMD ? pmdIsTable(mm) : pmdDevmap(mm));
    }

    /** Whether a PMD fault finds a table, put there by somebody else while it waited for the entry (F2). */
    @KernelFunction("pmd_none")
    protected boolean pmdIsTable(PageTable mm) {
        return mm.isTable();
    }

    /** Whether a PTE fault finds a huge PMD, put there by somebody else while it waited for the entry (F2). */
    @KernelFunction("pmd_devmap")
    protected boolean pmdDevmap(PageTable mm) {
        return mm.isHuge();
    }

    @KernelFunction("dax_fault_return")
    private static FaultAnswer daxFaultReturn(int error) {
        return error >= 0 ? NOPAGE : error == ENOMEM ? OOM : SIGBUS;
    }

    /** A fault on one page. */
    @KernelFunction(value = "dax_iomap_pte_fault", note = "answers {result}")
    private FaultAnswer daxIomapPteFault(Vma vma, int index, boolean write) {
        if (index >= inode.pages()) {
            return SIGBUS;
        }
        boolean copy = write && !vma.shared();
        Ground ground = lockAndLookUpPage(vma.mm(), index, write && !copy);
        if (EntryWord.isError(ground.held())) {
            return daxFaultReturn((int) ground.held());
        }
        if (!ground.iomap().isKnown()) {
            unlockEntry(index, ground.held(), NOPAGE);
            return NOPAGE;
        }
        long standing = map(vma, index, ground, write);
        boolean failed = EntryWord.isError(standing);
        FaultAnswer answer = failed ? daxFaultReturn((int) standing) : copy ? DONE_COW : NOPAGE;
        iomapEnd(index, true, false);
        unlockEntry(index, failed ? ground.held() : standing, answer);
        return answer;
    }

    /** What stands at the index when the page is mapped, locked; or an error. */
    private long map(Vma vma, int index, Ground ground, boolean write) {
        if (ground.iomap().error() < 0) {
            return ground.iomap().error();
        }
        if (write && !vma.shared()) {
            return finishCopy(vma.mm(), index, ground);
        }
        return ground.iomap().isMapped()
                ? daxInsertMapping(vma.mm(), index, ground, write)
                : daxLoadHole(vma.mm(), index, ground.held());
    }

    /** Unlocks what the fault has locked, whatever its answer is. */
    @KernelFunction("put_locked_mapping_entry")
    protected void unlockEntry(int index, long held, FaultAnswer answer) {
        entries.put(index, held);
    }

    @KernelFunction("copy_user_dax")
    private long finishCopy(PageTable mm, int index, Ground ground) {
        int content = 0;
        if (ground.iomap().isMapped()) {
            int section = device.daxReadLock();
            int found = directAccess(ground.iomap().block(), 1);
            content = found < 0 ? 0 : pmem.copyToIter(ground.iomap().block());
            device.daxReadUnlock(section);
            if (found < 0) {
                return found;
            }
        }
        mm.lock();
        mm.setCopy(index, content);
        mm.insertPte(index, PageTable.copy());
        mm.unlock();
        return ground.held();
    }

    /** How many of some pages can be used, or an error. In a read section. */
    final int directAccess(int block, int pages) {
        int error = device.bdevDaxPgoff();
        return error < 0 ? error : device.daxDirectAccess(block, pages);
    }

    @KernelFunction("dax_load_hole")
    private long daxLoadHole(PageTable mm, int index, long held) {
        long page = entries.loadHole(index, held);
        if (!EntryWord.isError(page)) {
            insertPte(mm, index, PageTable.hole());
        }
        return page;
    }

    /** Whether the device answers is asked in a read section. */
    @KernelFunction("dax_insert_mapping")
    private long daxInsertMapping(PageTable mm, int index, Ground ground, boolean write) {
        int block = ground.iomap().block();
        int section = device.daxReadLock();
        int found = directAccess(block, 1);
        boolean ended = endReadSection(section);
        long standing = found;
        if (found >= 0) {
            standing = entries.insert(index, ground.held(), EntryWord.block(block, EntrySize.PTE), write);
            if (!EntryWord.isError(standing)) {
                pmem.requireMappable();
                insertPte(mm, index, PageTable.block(block));
            }
        }
        if (!ended) {
            daxReadUnlock(section);
        }
        return standing;
    }

    /** The device has answered, and what it answered is not in a page table yet; tells whether the section ends. Faithful: it does. */
    @KernelFunction("dax_read_unlock")
    protected boolean endReadSection(int section) {
        daxReadUnlock(section);
        return true;
    }

    /** Ends a section in which the device does not go away unnoticed. */
    protected final void daxReadUnlock(int section) {
        device.daxReadUnlock(section);
    }

    @KernelFunction("vm_insert_mixed")
    private static void insertPte(PageTable mm, int index, int pte) {
        mm.lock();
        mm.insertPte(index, pte);
        mm.unlock();
    }

    /** The first write to a page that is mapped write-protected. If there is no entry, nothing can be done about it here. */
    @KernelFunction("dax_pfn_mkwrite")
    private FaultAnswer daxPfnMkwrite(Vma vma, int index, int pte) {
        long held = entries.lockDirty(index);
        if (held == EntryWord.NONE) {
            return NOPAGE;
        }
        vma.mm().lock();
        if (!vma.mm().isHuge() && vma.mm().translate(index) == pte) {
            vma.mm().setPte(index, PageTable.writable(pte));
        }
        vma.mm().unlock();
        entries.put(index, held);
        return NOPAGE;
    }

    /** A fault on the whole range, which may have to be taken page by page. */
    @KernelFunction(value = "dax_iomap_pmd_fault", note = "answers {result}")
    private FaultAnswer daxIomapPmdFault(Vma vma, boolean write) {
        FaultAnswer answer = FALLBACK;
        boolean copies = write && !vma.shared();
        if (!copies && vma.covers(0)) {
            int pages = inode.pages();
            answer = pages == 0 ? SIGBUS : pages < MappedFile.PAGES ? FALLBACK : lockAndMapPmd(vma.mm(), write);
        }
        if (answer == FALLBACK) {
            splitHugePmd(vma.mm());
        }
        return answer;
    }

    private FaultAnswer lockAndMapPmd(PageTable mm, boolean write) {
        Ground ground = lockAndLookUpRange(mm, write);
        if (EntryWord.isError(ground.held())) {
            return FALLBACK;
        }
        if (!ground.iomap().isKnown()) {
            unlockEntry(0, ground.held(), RETRY);
            return RETRY;
        }
        long standing = EntryWord.NONE;
        if (ground.iomap().pages() == MappedFile.PAGES) {
            standing = ground.iomap().isMapped()
                    ? daxPmdInsertMapping(mm, ground, write)
                    : daxPmdLoadHole(mm, ground.held());
        }
        iomapEnd(0, true, false);
        FaultAnswer answer = standing == EntryWord.NONE ? FALLBACK : NOPAGE;
        unlockEntry(0, standing == EntryWord.NONE ? ground.held() : standing, answer);
        return answer;
    }

    /** What stands at the range when it is mapped; nothing if it must be taken page by page. */
    @KernelFunction("dax_pmd_insert_mapping")
    private long daxPmdInsertMapping(PageTable mm, Ground ground, boolean write) {
        int block = ground.iomap().block();
        int section = device.daxReadLock();
        int found = directAccess(block, MappedFile.PAGES);
        boolean ended = endReadSection(section);
        long held = EntryWord.NONE;
        if (found >= MappedFile.PAGES && block % MappedFile.PAGES == 0) {
            held = entries.insert(0, ground.held(), EntryWord.block(block, EntrySize.PMD), write);
            int pmd = PageTable.block(block);
            pmem.requireMappable();
            mm.lock();
            vmfInsertPfnPmd(mm, write ? PageTable.writable(pmd) : pmd);
            mm.unlock();
        }
        if (!ended) {
            daxReadUnlock(section);
        }
        return held;
    }

    /**
     * The same for a range of zeros; if a PMD is there already, the entry is one of zeros all the same.
     *
     * <p>Differs: there is always a huge page of zeros to be had.
     */
    @KernelFunction("dax_pmd_load_hole")
    private long daxPmdLoadHole(PageTable mm, long held) {
        long standing = entries.insert(0, held, EntryWord.zeroPmd(), false);
        mm.lock();
        boolean none = mm.pmd() == PageTable.NONE;
        if (none) {
            mm.setPmd(PageTable.hole());
        }
        mm.unlock();
        return none ? standing : EntryWord.NONE;
    }

    /** Makes the PMD huge, or what is huge writable. With its lock held. */
    @KernelFunction("vmf_insert_pfn_pmd")
    protected void vmfInsertPfnPmd(PageTable mm, int pmd) {
        mm.setPmd(pmd);
    }

    /** What is huge is faulted in again, smaller. */
    @KernelFunction("split_huge_pmd")
    private static void splitHugePmd(PageTable mm) {
        mm.lock();
        mm.clearHuge();
        mm.unlock();
    }
}
