// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.MappedFile;
import org.daxcheck.kernel.KernelFunction;

/**
 * Faults on the file: {@code handle_mm_fault} and what it leads to, mm/memory.c and fs/dax.c, Linux 4.12. A fault that does not
 * succeed is taken again by the access that it is for.
 */
abstract class FaultedFile extends FileMapping {

    /**
     * What a fault stands on.
     *
     * @param held the locked entry or page, or an error
     * @param iomap the blocks
     */
    public record Ground(long held, Iomap iomap) {}

    FaultedFile(MappingTree.Maker maker) {
        super(maker);
    }

    /** A fault of a process. */
    @KernelFunction("__handle_mm_fault")
    final void handleMmFault(Vma vma, int index, boolean write) {
        boolean huge = vma.mm().isHuge();
        if (huge || !vma.mm().isTable()) {
            boolean done = daxIomapPmdFault(vma, write);
            if (done) {
                return;
            }
            vma.mm().lock();
            vma.mm().clearHuge();
            vma.mm().unlock();
        }
        handlePteFault(vma, index, write);
    }

    private void handlePteFault(Vma vma, int index, boolean write) {
        vma.mm().lock();
        boolean huge = vma.mm().isHuge();
        int pte = huge ? PageTable.NONE : vma.mm().translate(index);
        vma.mm().unlock();
        boolean protectedBlock = pte != PageTable.NONE && !PageTable.isHole(pte);
        if (huge) {
            return;
        }
        if (write && protectedBlock && vma.shared()) {
            daxPfnMkwrite(vma, index, pte);
        } else {
            daxIomapPteFault(vma, index, write);
        }
    }

    /**
     * Locks the entry, then looks up the blocks: while the entry is locked they do not change unseen (F4).
     *
     * <p>Differs: the blocks are looked up before the page table is looked at, and not after.
     */
    @KernelFunction("dax_iomap_fault")
    protected Ground lockAndLookUp(int index, EntrySize size, boolean write) {
        long held = grabMappingEntry(index, size);
        return new Ground(held, iomapBegin(index, size, write && !EntryWord.isError(held)));
    }

    @KernelFunction("grab_mapping_entry")
    protected final long grabMappingEntry(int index, EntrySize size) {
        return entries.grab(index, size);
    }

    @KernelFunction("iomap_begin")
    protected final Iomap iomapBegin(int index, EntrySize size, boolean write) {
        return extents.iomapBegin(index, size == EntrySize.PMD ? MappedFile.PAGES : 1, write);
    }

    /** Whether a PTE fault finds a huge PMD, put there by somebody else while it waited for the entry (F2). */
    @KernelFunction("pmd_devmap")
    protected boolean pmdDevmap(PageTable mm) {
        return mm.isHuge();
    }

    /** A fault on one page. */
    @KernelFunction("dax_iomap_pte_fault")
    private void daxIomapPteFault(Vma vma, int index, boolean write) {
        boolean copy = write && !vma.shared();
        Ground ground = lockAndLookUp(index, EntrySize.PTE, write && !copy);
        long held = ground.held();
        if (EntryWord.isError(held)) {
            return;
        }
        if (!pmdDevmap(vma.mm())) {
            if (copy) {
                finishCopy(vma.mm(), index, ground.iomap());
            } else if (ground.iomap().isHole()) {
                held = daxLoadHole(vma.mm(), index, held);
            } else {
                held = daxInsertMapping(vma.mm(), index, ground, write);
            }
        }
        entries.put(index, held);
    }

    @KernelFunction("copy_user_dax")
    private void finishCopy(PageTable mm, int index, Iomap iomap) {
        int content = iomap.isHole() ? 0 : pmem.load(iomap.block());
        mm.lock();
        mm.setCopy(index, content);
        mm.insertPte(index, PageTable.copy());
        mm.unlock();
    }

    @KernelFunction("dax_load_hole")
    private long daxLoadHole(PageTable mm, int index, long held) {
        long page = entries.loadHole(index, held);
        insertPte(mm, index, PageTable.hole());
        return page;
    }

    @KernelFunction("dax_insert_mapping")
    private long daxInsertMapping(PageTable mm, int index, Ground ground, boolean write) {
        int block = ground.iomap().block();
        long standing = entries.insert(index, ground.held(), EntryWord.block(block, EntrySize.PTE), write);
        insertPte(mm, index, PageTable.block(block));
        return standing;
    }

    @KernelFunction("vm_insert_mixed")
    private static void insertPte(PageTable mm, int index, int pte) {
        mm.lock();
        mm.insertPte(index, pte);
        mm.unlock();
    }

    /** The first write to a page that is mapped write-protected. If there is no entry, nothing can be done about it here. */
    @KernelFunction("dax_pfn_mkwrite")
    private void daxPfnMkwrite(Vma vma, int index, int pte) {
        long held = entries.lockDirty(index);
        if (held == EntryWord.NONE) {
            return;
        }
        vma.mm().lock();
        if (!vma.mm().isHuge() && vma.mm().translate(index) == pte) {
            vma.mm().setPte(index, PageTable.writable(pte));
        }
        vma.mm().unlock();
        entries.put(index, held);
    }

    /** A fault on the whole range; no if it must be taken page by page. */
    @KernelFunction("dax_iomap_pmd_fault")
    private boolean daxIomapPmdFault(Vma vma, boolean write) {
        boolean copies = write && !vma.shared();
        if (copies || !vma.covers(0)) {
            return false;
        }
        Ground ground = lockAndLookUp(0, EntrySize.PMD, write);
        if (EntryWord.isError(ground.held())) {
            return false;
        }
        boolean done = vma.mm().isTable();
        long held = ground.held();
        if (!done && ground.iomap().pages() == MappedFile.PAGES) {
            held = insertPmd(vma.mm(), ground, write);
            done = true;
        }
        entries.put(0, held);
        return done;
    }

    @KernelFunction("dax_pmd_insert_mapping")
    private long insertPmd(PageTable mm, Ground ground, boolean write) {
        boolean hole = ground.iomap().isHole();
        long fresh = hole ? EntryWord.zeroPmd() : EntryWord.block(ground.iomap().block(), EntrySize.PMD);
        long held = entries.insert(0, ground.held(), fresh, write);
        int pmd = hole ? PageTable.hole() : PageTable.block(ground.iomap().block());
        mm.lock();
        vmfInsertPfnPmd(mm, write ? PageTable.writable(pmd) : pmd);
        mm.unlock();
        return held;
    }

    /** Makes the PMD huge, or what is huge writable. With its lock held. */
    @KernelFunction("vmf_insert_pfn_pmd")
    protected void vmfInsertPfnPmd(PageTable mm, int pmd) {
        mm.setPmd(pmd);
    }
}
