// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * A file that processes map, read, write, sync and truncate: fs/dax.c, mm/memory.c, mm/truncate.c and fs/ext4, Linux 4.12, over a file
 * of two pages that form one PMD, full of holes at first; beside another file, with which it shares the blocks of a device that may fail.
 *
 * <p>Process {@value #WHOLE} maps the file shared, process {@value #TAIL} its second page, shared, and process {@value #PRIVATE} all of
 * it, private. Any operation may be called by any thread at any time. A page holds one number, 0 where there is a hole; its last
 * hexadecimal digit is in the first half of the page, the others in the second.
 */
public interface MappedFile {

    /** How many pages the file has. */
    int PAGES = 2;

    /** The process that maps all pages. */
    int WHOLE = 0;

    /** The process that maps the last page only. */
    int TAIL = 1;

    /** The process whose writes are its own. */
    int PRIVATE = 2;

    /** What a call answers that has nothing to say. */
    int DONE = 0;

    /** A signal came while a call waited. */
    int EINTR = -4;

    /** An error of the device: a block is bad. */
    int EIO = -5;

    /** The device is gone. */
    int ENXIO = -6;

    /** What an access answers whose process gets {@code SIGBUS}. */
    int KILLED = -7;

    /** No memory. */
    int ENOMEM = -12;

    /** The partition does not begin where a page begins. */
    int EINVAL = -22;

    /** No block is free. */
    int ENOSPC = -28;

    /** What {@link #read} answers past the end of the file. */
    int END_OF_FILE = -100;

    /** What a fault answers; {@code VM_FAULT_NOPAGE} and so on. {@link #RETRY} is 0: there was nothing to do, or others did it. */
    enum FaultAnswer {
        /** The page is mapped, or the access is to find out. */
        NOPAGE,
        /** The process has a page of its own. */
        DONE_COW,
        /** Nothing was done. */
        RETRY,
        /** To be taken page by page. */
        FALLBACK,
        /** There is no such page of the file, or no way to it. */
        SIGBUS,
        /** No memory. */
        OOM;

        /** Whether the access fails. */
        public boolean isError() {
            return this == SIGBUS || this == OOM;
        }
    }

    /** What a process reads through its mapping; {@link #KILLED} or {@link #ENOMEM}. */
    int load(int process, int index);

    /** A process writes through its mapping; {@link #DONE}, {@link #KILLED} or {@link #ENOMEM}. */
    int store(int process, int index, int value);

    /** {@code read(2)}; an error, or {@link #END_OF_FILE}. */
    int read(int index);

    /** {@code write(2)} of a page, past the end of the file, too; what it writes is durable. {@link #DONE} or an error. */
    int write(int index, int value);

    /** {@code fsync(2)}: what was stored before is durable after; unless the answer is an error. */
    int fsync();

    /**
     * {@code ftruncate(2)}: the file is shorter, and what is cut off is gone. May wait until nobody has a page pinned.
     *
     * @param halfPages how long it is; no longer than it was
     * @return {@link #DONE}, or {@link #EINTR} and nothing has changed
     */
    int truncate(int halfPages);

    /**
     * {@code fallocate(FALLOC_FL_PUNCH_HOLE)}: some pages are holes. May wait until nobody has a page pinned. {@link #DONE},
     * {@link #EINTR} or an error of the device.
     */
    int punch(int first, int last);

    /** {@code fallocate(2)}: some pages have blocks, and read as before. {@link #DONE} or an error. */
    int fallocate(int first, int last);

    /** {@code /proc/sys/vm/drop_caches}: lets go of what costs nothing to get again. */
    void dropCaches();

    /** Takes a range out of the caches and the page tables; {@code invalidate_inode_pages2_range}. What is dirty stays. */
    void invalidate(int first, int last);

    /** Has what is dirty chosen for writeback, as another sync does when it begins; {@code tag_pages_for_writeback}. */
    void chooseDirty();

    /** One fault of a process: accesses fault until they succeed. */
    FaultAnswer fault(int process, int index, boolean write);

    /** One fault on the whole file at once; {@code dax_iomap_fault} with {@code PE_SIZE_PMD}. */
    FaultAnswer hugeFault(int process, boolean write);

    /**
     * A process has a device write to what it maps; {@code get_user_pages}.
     *
     * @return what to hand to {@link #dma} and {@link #unpin}, or {@link #KILLED}
     */
    int pin(int process, int index);

    /** The device writes. */
    void dma(int pinned, int value);

    /** The device has done so; {@code put_page}. */
    void unpin(int pinned);

    /** Whoever waits for a page to be idle is killed. */
    void signal();

    /** The only page of the other file is written to. {@link #DONE} or an error. */
    int writeOther(int value);

    /** What it holds. */
    int readOther();

    /** It is removed, and with it its block. */
    void removeOther();

    /** The device goes; {@code kill_dax}. Waits until nobody uses it who began before. */
    void killDevice();

    /** The block behind a page does not answer any more. */
    void spoilBlock(int index);

    /** All blocks answer again. */
    void healDevice();

    /** The partition does not begin where a page begins. */
    void misalignPartition();

    /** From now on there is no memory for entries. */
    void useUpMemory();

    /** What would be read after a crash at this moment. */
    int survives(int index);

    /** Whether a process has an index of the file in its page table at this moment, and the file knows nothing of it. */
    boolean isOrphan(int process, int index);

    /** How many blocks are taken and in no file; for checks, while nobody is inside. */
    int leakedBlocks();
}
