// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.EntryWord;
import org.daxcheck.api.MappedFile;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.SpinLock;

/** The file of Linux 4.12, its defects included; {@link RepairedFile} says which. Any thread may call any method. */
public class DaxFile extends FaultedFile implements MappedFile {

    private final SpinLock rwsem = new SpinLock("i_rwsem");

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
            handleMmFault(vma, index, false);
        }
    }

    private int content(PageTable mm, int index, int entry) {
        if (PageTable.isCopy(entry)) {
            return mm.copyAt(index);
        }
        return PageTable.isHole(entry) ? 0 : pmem.load(PageTable.blockOf(entry));
    }

    @Override
    public final void store(int process, int index, int value) {
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
                return;
            }
            handleMmFault(vma, index, true);
        }
    }

    @Override
    @KernelFunction("dax_iomap_rw")
    public final int read(int index) {
        rwsem.lock();
        Iomap iomap = extents.iomapBegin(index, 1, false);
        int value = iomap.isHole() ? 0 : pmem.load(iomap.block());
        rwsem.unlock();
        return value;
    }

    @Override
    @KernelFunction("dax_iomap_rw")
    public final void write(int index, int value) {
        rwsem.lock();
        Iomap iomap = extents.iomapBegin(index, 1, true);
        if (iomap.isNew()) {
            invalidate(index, index);
        }
        pmem.copyFromIterPmem(iomap.block(), value);
        rwsem.unlock();
    }

    @Override
    @KernelFunction("dax_writeback_mapping_range")
    public final void fsync() {
        long[] index = new long[1];
        long[] entry = new long[1];
        long start = 0;
        int flushes = 0;
        entries.tagForWriteback(0, PAGES - 1);
        while (start < PAGES && entries.findChosen(start, index, entry)) {
            flushes += entries.writeback(index[0], entry[0]) ? 1 : 0;
            KernelBug.bugOn(flushes > PAGES, "a sync has flushed more entries than the file has");
            start = nextStart(start, index[0]);
        }
    }

    /** Where the search for what is chosen for writeback goes on: behind what was found last. */
    @KernelFunction("dax_writeback_mapping_range")
    protected long nextStart(long start, long found) {
        return found + 1;
    }

    @Override
    public final void dirtyAndChoose(int index) {
        long held = entries.lockDirty(index);
        if (held != EntryWord.NONE) {
            entries.put(index, held);
        }
        entries.tagForWriteback(0, PAGES - 1);
    }

    @Override
    public final void fault(int process, int index, boolean write) {
        handleMmFault(vma(process), index, write);
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
        unmapMappingRange(first, last - first + 1L);
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
    public final int survives(int index) {
        Iomap iomap = extents.iomapBegin(index, 1, false);
        return iomap.isHole() ? 0 : pmem.survives(iomap.block());
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
