// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.MappedFile;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.kernel.word.IntWord;

/**
 * The page table of one process, as far as it is about the file: one PMD, which is nothing, a table of PTEs, or huge. Entries are
 * changed and used with the lock held.
 */
public final class PageTable {

    /** Nothing is there. */
    static final int NONE = 0;

    private static final int PRESENT = 1;
    private static final int WRITE = 1 << 1;
    private static final int TABLE = 1 << 2;
    private static final int HOLE = 1 << 3;
    private static final int COPY = 1 << 4;
    private static final int BLOCK_SHIFT = 8;

    private final SpinLock ptl = new SpinLock("ptl");
    private final IntWord pmd = new IntWord();
    private final int[] ptes = new int[MappedFile.PAGES];
    private final int[] copies = new int[MappedFile.PAGES];

    PageTable() {}

    /** An entry for a block, write-protected. */
    static int block(int block) {
        return PRESENT | block << BLOCK_SHIFT;
    }

    /** An entry for a page of zeros. */
    static int hole() {
        return PRESENT | HOLE;
    }

    /** An entry for a page of the process's own. */
    static int copy() {
        return PRESENT | WRITE | COPY;
    }

    static int writable(int entry) {
        return entry | WRITE;
    }

    static boolean mayWrite(int entry) {
        return (entry & WRITE) != 0;
    }

    static boolean isHole(int entry) {
        return (entry & HOLE) != 0;
    }

    static boolean isCopy(int entry) {
        return (entry & COPY) != 0;
    }

    void lock() {
        ptl.lock();
    }

    void unlock() {
        ptl.unlock();
    }

    /** Whether the PMD is huge at this moment. */
    public boolean isHuge() {
        return (pmd.getVolatile() & PRESENT) != 0;
    }

    /** What the PMD is at this moment, for who does not hold the lock. */
    int pmdOnce() {
        return pmd.getVolatile();
    }

    /** Whether a PMD is huge. */
    static boolean isHuge(int pmd) {
        return (pmd & PRESENT) != 0;
    }

    /** Whether the PMD leads to a table at this moment. */
    public boolean isTable() {
        return pmd.getVolatile() == TABLE;
    }

    /** What the process reads. */
    int copyAt(int index) {
        return copies[index];
    }

    /** The process writes to a page of its own. */
    void setCopy(int index, int value) {
        copies[index] = value;
    }

    /** What translates an index; {@link #NONE} if nothing does. */
    int translate(int index) {
        int word = pmd.getPlain();
        if ((word & PRESENT) == 0) {
            return word == TABLE ? ptes[index] : NONE;
        }
        return isHole(word) ? word : word + (index << BLOCK_SHIFT);
    }

    /** The block that an entry leads to. */
    static int blockOf(int entry) {
        return entry >> BLOCK_SHIFT;
    }

    /** Puts an entry into the table of PTEs, which is made if there is none; leaves one that is there. */
    @KernelFunction("insert_pfn")
    void insertPte(int index, int entry) {
        KernelBug.bugOn(isHuge(), "a PTE is put into a huge PMD");
        pmd.setVolatile(TABLE);
        if (ptes[index] == NONE || isCopy(entry)) {
            ptes[index] = entry;
        }
    }

    /** Puts another entry in the place of one that is there. */
    @KernelFunction("set_pte_at")
    void setPte(int index, int entry) {
        ptes[index] = entry;
    }

    /** Makes the PMD huge. */
    @KernelFunction("set_pmd_at")
    void setPmd(int entry) {
        KernelBug.bugOn(pmd.getPlain() == TABLE, "a huge PMD is put over a table, which leaks");
        pmd.setVolatile(entry);
    }

    /** What the huge PMD is. */
    int pmd() {
        return pmd.getPlain();
    }

    /** Takes what is huge out; it is faulted in again, smaller. */
    @KernelFunction("split_huge_pmd")
    void clearHuge() {
        if (isHuge()) {
            pmd.setVolatile(NONE);
        }
    }

    /** Takes an index out, and all of a PMD that covers it; pages of the process's own only with {@code evenCows}. */
    @KernelFunction("zap_page_range")
    void zap(int index, boolean evenCows) {
        clearHuge();
        if (evenCows || !isCopy(ptes[index])) {
            ptes[index] = NONE;
        }
    }

    /** Whether a block is mapped. With the lock held; for checks. */
    boolean maps(int block) {
        boolean maps = false;
        for (int index = 0; index < MappedFile.PAGES; index++) {
            int entry = translate(index);
            maps |= entry != NONE && !isHole(entry) && !isCopy(entry) && blockOf(entry) == block;
        }
        return maps;
    }
}
