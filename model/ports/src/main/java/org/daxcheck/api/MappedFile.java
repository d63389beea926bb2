// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api;

/**
 * A file that processes map, read, write and sync: fs/dax.c, mm/memory.c and mm/truncate.c, Linux 4.12, over a file of two pages
 * that form one PMD, full of holes at first.
 *
 * <p>Process {@value #WHOLE} maps the file shared, process {@value #TAIL} its second page, shared, and process {@value #PRIVATE} all of
 * it, private. Any operation may be called by any thread at any time. A page holds one number, 0 where there is a hole.
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

    /** What a process reads through its mapping. */
    int load(int process, int index);

    /** A process writes through its mapping. */
    void store(int process, int index, int value);

    /** {@code read(2)}. */
    int read(int index);

    /** {@code write(2)}; what it writes is durable. */
    void write(int index, int value);

    /** {@code fsync(2)}: what was stored before is durable after. */
    void fsync();

    /** {@code /proc/sys/vm/drop_caches}: lets go of what costs nothing to get again. */
    void dropCaches();

    /** Takes a range out of the caches and the page tables; {@code invalidate_inode_pages2_range}. What is dirty stays. */
    void invalidate(int first, int last);

    /** Makes an entry dirty, as a write fault does, and has what is dirty chosen for writeback, as another sync does. */
    void dirtyAndChoose(int index);

    /** One fault of a process, for which nothing may come of it: accesses fault until they succeed. */
    void fault(int process, int index, boolean write);

    /** What would be read after a crash at this moment. */
    int survives(int index);

    /** Whether a process has an index of the file in its page table at this moment, and the file knows nothing of it. */
    boolean isOrphan(int process, int index);
}
