// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.fault.entrylock.locked;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.claim.Finding.Kind;
import org.daxcheck.fault.SeededBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.sync.WaitQueue;
import org.daxcheck.port.entrylock.Entry;
import org.daxcheck.port.entrylock.locked.RepairedEntries;

/** The queue of a PMD entry is that of the index by which somebody came to it, though the key is that of its first: who waits and who wakes may stand at different queues. */
@SeededBug(what = "the queue is found by an index that is not aligned", expect = Kind.LOST_WAKEUP)
public final class QueueByUnalignedIndex extends RepairedEntries {

    /** An empty file. */
    public QueueByUnalignedIndex(EntryLockSettings settings) {
        super(settings);
    }

    @Override
    @KernelFunction("dax_entry_waitqueue")
    protected WaitQueue entryWaitqueue(long index, @Entry long entry) {
        return super.entryWaitqueue(index, EntryWord.empty(EntrySize.PTE));
    }
}
