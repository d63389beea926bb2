// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.KernelFunction;

/** The file of Linux 4.12, its defects included; {@link RepairedFile} says which. Any thread may call any method. */
public class DaxFile extends TruncatedFile {

    /** A file of holes that nobody has touched. */
    public DaxFile() {
        this(FileEntries::new);
    }

    DaxFile(MappingTree.Maker maker) {
        super(maker);
    }

    @Override
    public final int load(int process, int index) {
        Vma vma = vma(process);
        for (; ; ) {
            vma.mm().lock();
            int entry = vma.mm().translate(index);
            int value = entry == PageTable.NONE ? 0 : content(vma.mm(), index, entry);
            vma.mm().unlock();
            if (entry != PageTable.NONE) {
                return value;
            }
            FaultAnswer answer = handleMmFault(vma, index, false);
            if (answer.isError()) {
                return signal(answer);
            }
        }
    }

    private int content(PageTable mm, int index, int entry) {
        if (PageTable.isCopy(entry)) {
            return mm.copyAt(index);
        }
        return PageTable.isHole(entry) ? 0 : pmem.load(PageTable.blockOf(entry));
    }

    @Override
    public final int store(int process, int index, int value) {
        Vma vma = vma(process);
        for (; ; ) {
            vma.mm().lock();
            int entry = vma.mm().translate(index);
            boolean may = PageTable.mayWrite(entry);
            if (may && PageTable.isCopy(entry)) {
                vma.mm().setCopy(index, value);
            } else if (may) {
                pmem.store(PageTable.blockOf(entry), value);
            }
            vma.mm().unlock();
            if (may) {
                return DONE;
            }
            FaultAnswer answer = handleMmFault(vma, index, true);
            if (answer.isError()) {
                return signal(answer);
            }
        }
    }

    private static int signal(FaultAnswer answer) {
        return answer == FaultAnswer.OOM ? ENOMEM : KILLED;
    }

    @Override
    @KernelFunction("dax_iomap_rw")
    public final int read(int index) {
        inode.rwsem.lock();
        int value = index >= inode.pages() ? END_OF_FILE : readActor(extents.iomapBegin(index, 1, false));
        inode.rwsem.unlock();
        return value;
    }

    @KernelFunction("dax_iomap_actor")
    private int readActor(Iomap iomap) {
        if (!iomap.isMapped()) {
            return 0;
        }
        int section = device.daxReadLock();
        int found = directAccess(iomap.block(), 1);
        int value = found < 0 ? found : pmem.copyToIter(iomap.block());
        device.daxReadUnlock(section);
        return value;
    }

    @Override
    @KernelFunction("dax_iomap_rw")
    public final int write(int index, int value) {
        inode.rwsem.lock();
        Iomap iomap = lookUpToWrite(index);
        int error = iomap.error();
        if (error == 0) {
            error = writeActor(value, iomap);
            iomapEnd(index, false, error == 0);
        }
        inode.rwsem.unlock();
        return error;
    }

    /** Looks up the block, and if it is new, invalidates what was there (F4). */
    @KernelFunction("dax_iomap_actor")
    protected Iomap lookUpToWrite(int index) {
        Iomap iomap = iomapBegin(index, EntrySize.PTE, true);
        if (iomap.isNew()) {
            invalidate(index, index);
        }
        return iomap;
    }

    @KernelFunction("dax_iomap_actor")
    private int writeActor(int value, Iomap iomap) {
        int section = device.daxReadLock();
        int found = directAccess(iomap.block(), 1);
        if (found > 0) {
            pmem.copyFromIterPmem(iomap.block(), value);
        }
        device.daxReadUnlock(section);
        return Math.min(found, 0);
    }

    @Override
    public final int fsync() {
        return daxWritebackMappingRange(0, PAGES - 1);
    }

    @Override
    public final void chooseDirty() {
        entries.tagForWriteback(0, PAGES - 1);
    }

    @Override
    public final FaultAnswer fault(int process, int index, boolean write) {
        return handleMmFault(vma(process), index, write);
    }

    @Override
    public final FaultAnswer hugeFault(int process, boolean write) {
        return ext4DaxHugeFault(vma(process), 0, EntrySize.PMD, write);
    }

    @Override
    @KernelFunction("__get_user_pages")
    public final int pin(int process, int index) {
        Vma vma = vma(process);
        int block = followPagePte(vma.mm(), index);
        while (block == 0) {
            FaultAnswer answer = handleMmFault(vma, index, true);
            block = answer.isError() ? KILLED : followPagePte(vma.mm(), index);
        }
        return block;
    }

    /** Takes a reference to a page that can be written to, while it is in the page table; 0 if it is not. */
    @KernelFunction("follow_page_pte")
    private int followPagePte(PageTable mm, int index) {
        mm.lock();
        int entry = mm.translate(index);
        boolean may = PageTable.mayWrite(entry) && !PageTable.isCopy(entry);
        int block = may ? PageTable.blockOf(entry) : 0;
        if (may) {
            pins.get(block);
        }
        mm.unlock();
        return block;
    }

    @Override
    public final void dma(int pinned, int value) {
        pmem.store(pinned, value);
    }

    @Override
    @KernelFunction("put_page")
    public final void unpin(int pinned) {
        pins.put(pinned);
    }

    @Override
    public final void signal() {
        pins.sendSignal();
    }

    @Override
    public final void killDevice() {
        device.setDead();
        synchronizeSrcu();
        device.remove();
    }

    /** Waits for those who have asked whether the device is alive before it was not (G1). */
    @KernelFunction("kill_dax")
    protected void synchronizeSrcu() {
        device.synchronizeSrcu();
    }

    @Override
    public final void misalignPartition() {
        device.shift();
    }

    @Override
    public final void spoilBlock(int index) {
        Iomap iomap = extents.iomapBegin(index, 1, false);
        if (iomap.block() > 0) {
            device.spoil(iomap.block());
        }
    }

    @Override
    public final void healDevice() {
        device.heal();
    }

    @Override
    public final void useUpMemory() {
        memory.setVolatile(0);
    }

    @Override
    public final int survives(int index) {
        Iomap iomap = extents.iomapBegin(index, 1, false);
        return iomap.isMapped() ? pmem.survives(iomap.block()) : 0;
    }

    @Override
    public final boolean isOrphan(int process, int index) {
        PageTable mm = vma(process).mm();
        mm.lock();
        int entry = mm.translate(index);
        mm.unlock();
        return entry != PageTable.NONE && !PageTable.isCopy(entry) && entries.lookup(index) == EntryWord.NONE;
    }
}
