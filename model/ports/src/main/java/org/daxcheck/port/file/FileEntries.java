// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.file;

import java.util.function.LongConsumer;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.port.entrylock.locked.LockedEntries;

/** The entries of the file as Linux 4.12 keeps them. */
final class FileEntries extends LockedEntries implements MappingTree {

    private final LongConsumer flush;

    FileEntries(EntryLockSettings settings, LongConsumer flush) {
        super(settings);
        this.flush = flush;
    }

    @Override
    @KernelFunction("dax_writeback_one")
    protected void flushed(long index) {
        flush.accept(index);
        super.flushed(index);
    }

    @Override
    public boolean findChosen(long start, long[] index, long[] entry) {
        return findTagged(start, index, entry) == 1;
    }

    @Override
    public boolean writeback(long index, long entry) {
        return writebackOne(index, entry);
    }

    @Override
    public long lockDirty(long index) {
        return lockForWrite(index);
    }
}
