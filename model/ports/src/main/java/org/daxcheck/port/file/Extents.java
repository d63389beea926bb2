// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.MappedFile;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.SpinLock;

/** Which block is behind which page of the file, and which blocks are free; {@code ext4_iomap_begin}. Thread-safe. */
final class Extents {

    /** Two for each page. */
    static final int BLOCKS = 2 * MappedFile.PAGES;

    private final SpinLock dataSem = new SpinLock("i_data_sem");
    private final int[] blocks = new int[MappedFile.PAGES];
    private final Pmem pmem;

    /** Guarded by the lock: blocks below are taken. */
    private int nextFree;

    Extents(Pmem pmem) {
        this.pmem = pmem;
        java.util.Arrays.fill(blocks, Iomap.HOLE);
    }

    /** Looks up some pages, allocating blocks for a write where there is a hole. */
    @KernelFunction("ext4_iomap_begin")
    Iomap iomapBegin(int first, int pages, boolean write) {
        dataSem.lock();
        boolean isNew = write && isHole(first, pages);
        if (isNew) {
            allocate(first, pages);
        }
        int length = 1;
        while (length < pages && follows(first, length)) {
            length++;
        }
        Iomap found = new Iomap(blocks[first], length, isNew);
        dataSem.unlock();
        return found;
    }

    private boolean isHole(int first, int pages) {
        boolean hole = true;
        for (int page = first; page < first + pages; page++) {
            hole &= blocks[page] == Iomap.HOLE;
        }
        return hole;
    }

    /** Zeroed blocks in one piece, which for a PMD begins where a PMD may begin. */
    private void allocate(int first, int pages) {
        nextFree = (nextFree + pages - 1) / pages * pages;
        for (int page = first; page < first + pages; page++) {
            daxZeroPageRange(nextFree);
            blocks[page] = nextFree++;
        }
    }

    @KernelFunction("__dax_zero_page_range")
    private void daxZeroPageRange(int block) {
        pmem.copyFromIterPmem(block, 0);
    }

    private boolean follows(int first, int length) {
        return blocks[first] == Iomap.HOLE
                ? blocks[first + length] == Iomap.HOLE
                : blocks[first + length] == blocks[first] + length;
    }
}
