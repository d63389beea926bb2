// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.locked;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.WaitTable;
import org.daxcheck.port.entrylock.Entry;

/**
 * The entry lock of Linux 4.12 with its defects put right. Any thread may call any method. The repairs, each one step:
 *
 * <table>
 * <caption>Repairs</caption>
 * <tr><th>step</th><th>defect</th><th>where the kernel repaired it</th></tr>
 * <tr><td>{@link #putInvalidated}</td><td>one waiter of a deleted entry is woken, the others sleep for ever</td><td>"dax: Wake
 * up all waiters after invalidating dax entry", 237388320def, 2021</td></tr>
 * <tr><td>{@link #findTagged}</td><td>an entry or a page is taken for the tagged entry that stood there before, and
 * {@code fsync} fails with a warning</td><td>the search under the lock of the array, as since Linux 4.20</td></tr>
 * <tr><td>{@link #takeChosen}</td><td>a second {@code fsync} finds nothing to do while the first still flushes, and ends before the
 * data is durable</td><td>not at all, as far as is known</td></tr>
 * </table>
 */
public class RepairedEntries extends LockedEntries {

    /** The entry lock of an empty mapping with a wait table of its own. */
    public RepairedEntries(EntryLockSettings settings) {
        super(settings);
    }

    /**
     * The entry lock of an empty mapping.
     *
     * @param waitTable may be shared with other mappings
     * @param nodeLimit how many nodes the tree may have, at least 1; beyond, it has no memory
     */
    public RepairedEntries(EntryLockSettings settings, WaitTable waitTable, int nodeLimit) {
        super(settings, waitTable, nodeLimit);
    }

    /** Wakes all who wait for the entry: if it was deleted, there is nothing left for which they would compete (L4). */
    @Override
    @KernelFunction("put_unlocked_mapping_entry")
    protected void putInvalidated(long index, @Entry long entry) {
        if (EntryWord.isEntry(entry)) {
            wakeMappingEntryWaiter(index, entry, true);
        }
    }

    /** An entry stays chosen until it is flushed, so that whoever else syncs it finds it and waits. */
    @Override
    @KernelFunction("dax_writeback_one")
    protected void takeChosen(long index) {}

    /** {@inheritDoc} It is not chosen any more: who has chosen it meanwhile did so for a store that is flushed. */
    @Override
    @KernelFunction("dax_writeback_one")
    protected void flushed(long index) {
        treeLock.lock();
        pageTree.tagClear(index, PageTree.TOWRITE);
        pageTree.tagClear(index, PageTree.DIRTY);
        treeLock.unlock();
    }

    /** Finds what is chosen for writeback with {@code tree_lock} held: what is found is what was tagged. */
    @Override
    @KernelFunction("find_get_entries_tag")
    protected int findTagged(long start, long[] indices, long[] entries) {
        treeLock.lock();
        int found = super.findTagged(start, indices, entries);
        treeLock.unlock();
        return found;
    }
}
