// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.KernelFunction;

/**
 * The file of Linux 4.12 with its defects put right, over entries that are. Any thread may call any method.
 *
 * <table>
 * <caption>Repairs</caption>
 * <tr><th>step</th><th>defect</th><th>where the kernel repaired it</th></tr>
 * <tr><td>{@link #mkcleanEnd}</td><td>page tables that map any page but the first of an entry stay writable</td><td>"dax: fix missing
 * writeprotect the pte entry", 2022</td></tr>
 * <tr><td>{@link #nextIndex}</td><td>invalidation from the middle of a dirty PMD does not end</td><td>stable kernels, and by another
 * iteration</td></tr>
 * <tr><td>{@link #isInvalidated}</td><td>a page of zeros that takes the place of the entry that is waited for stays</td><td>there are no
 * such pages since Linux 4.14</td></tr>
 * <tr><td>{@link #beforeBlocksAreTaken}</td><td>zeros stay mapped while a write fault takes a block, which a write(2) then fills without
 * taking them out</td><td>not at all, as far as is known</td></tr>
 * <tr><td>{@link #endReadSection}</td><td>a page is mapped of a device that has gone since it was asked</td><td>not in this form: patch
 * 07/25 of v3 of 2022-10-14 was replaced</td></tr>
 * <tr><td>{@link #truncateExceptionalEntry}</td><td>a truncation in the middle of a dirty PMD forgets that what stays is dirty</td>
 * <td>not at all, as far as is known</td></tr>
 * <tr><td>{@link #ext4SetattrSize}, {@link #ext4BreakLayouts}</td><td>blocks are freed to which devices write</td><td>"mm, fs, dax:
 * handle layout changes to pinned dax mappings", 2018</td></tr>
 * <tr><td>the entries</td><td colspan="2">{@link org.daxcheck.port.entrylock.locked.RepairedEntries}</td></tr>
 * </table>
 */
public class RepairedFile extends DaxFile {

    /** A file of holes that nobody has touched. */
    public RepairedFile() {
        super(RepairedFileEntries::new);
    }

    /** Zeros leave the page tables (F4): who faults waits for the entry, and finds blocks behind it. */
    @Override
    @KernelFunction("iomap_begin")
    protected void beforeBlocksAreTaken(int index, long held) {
        if (EntryWord.isPage(held)) {
            unmapMappingRange(index, 1, false);
        } else if (EntryWord.isZero(held)) {
            unmapMappingRange(0, PAGES, false);
        }
    }

    /** When the page is mapped (G2). */
    @Override
    @KernelFunction("dax_read_unlock")
    protected boolean endReadSection(int section) {
        return false;
    }

    /** All of the entry (F3). */
    @Override
    @KernelFunction("dax_mapping_entry_mkclean")
    protected int mkcleanEnd(int first, int pages) {
        return first + pages - 1;
    }

    /** Behind the last of the entry. */
    @Override
    @KernelFunction("invalidate_inode_pages2_range")
    protected int nextIndex(int head, int pages) {
        return head + pages;
    }

    /** No if a page stands there by now (F4). */
    @Override
    @KernelFunction("invalidate_exceptional_entry2")
    protected boolean isInvalidated(int index) {
        return !isHolePage(index);
    }

    /** {@inheritDoc} What stays is flushed before: it is in no page table any more, so that it is not written to meanwhile. */
    @Override
    @KernelFunction("truncate_exceptional_entry")
    protected void truncateExceptionalEntry(int head, boolean whole) {
        if (!whole) {
            daxWritebackMappingRange(0, PAGES - 1);
        }
        super.truncateExceptionalEntry(head, whole);
    }

    /** {@inheritDoc} If waiting for pins fails, nothing has changed yet. */
    @Override
    @KernelFunction("ext4_setattr")
    protected int ext4SetattrSize(int halfPages) {
        downWriteMmapSem();
        int error = ext4BreakLayouts();
        if (error == DONE) {
            setSize(halfPages);
            cutOff(halfPages);
        }
        upWriteMmapSem();
        return error;
    }

    /** {@inheritDoc} The lock is given back meanwhile, so that all is looked at again after each wait. */
    @Override
    @KernelFunction("ext4_break_layouts")
    protected int ext4BreakLayouts() {
        int busy = daxLayoutBusyPage();
        while (busy != 0) {
            if (!ext4WaitDaxPage(busy)) {
                return EINTR;
            }
            busy = daxLayoutBusyPage();
        }
        return DONE;
    }
}
