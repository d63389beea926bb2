// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.LockedEntries;

/** The entries of the file as Linux 4.12 keeps them. */
final class FileEntries extends LockedEntries implements MappingTree {

    private final Flush flush;

    FileEntries(EntryLockSettings settings, Flush flush) {
        super(settings);
        this.flush = flush;
    }

    @Override
    @KernelFunction("dax_writeback_one")
    protected int flush(long index, long entry) {
        return flush.flush(index, entry);
    }

    @Override
    public boolean isEmpty() {
        return hasNoEntries();
    }

    @Override
    public int findChosen(long start, long[] indices, long[] entries) {
        return findTagged(start, indices, entries);
    }

    @Override
    public int writeback(long index, long entry) {
        return writebackOne(index, entry);
    }

    @Override
    public void clean(long index) {
        flushed(index);
    }

    @Override
    public long lockDirty(long index) {
        return lockForWrite(index);
    }
}
