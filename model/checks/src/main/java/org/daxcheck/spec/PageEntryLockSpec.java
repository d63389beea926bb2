// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import java.util.List;
import java.util.OptionalLong;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.PageEntryLock;
import org.daxcheck.claim.Disabled;

/**
 * Two files over one device as a sequential object. Not thread-safe; waits and mistakes as in {@link EntryLockSpec}.
 *
 * <p>Nothing is kept about pages: which entry maps a page follows from the entries.
 */
public final class PageEntryLockSpec implements PageEntryLock {

    private final List<EntryLockSpec> files;
    private final boolean[] evicted = new boolean[2];

    /** Two empty files. */
    public PageEntryLockSpec(EntryLockSettings settings) {
        this.files = List.of(new EntryLockSpec(settings), new EntryLockSpec(settings));
    }

    @Override
    public EntryLock mapping(int file) {
        if (evicted[file]) {
            throw new IllegalStateException("file " + file + " is gone");
        }
        return files.get(file);
    }

    @Override
    public long lockPage(int frame) {
        for (EntryLockSpec file : files) {
            OptionalLong index = file.indexOfFrame(frame);
            if (index.isPresent()) {
                return EntryWord.unlocked(file.grab(index.getAsLong(), EntrySize.PTE));
            }
        }
        return NOT_MAPPED;
    }

    @Override
    public void unlockPage(int frame, long cookie) {
        for (EntryLockSpec file : files) {
            OptionalLong index = file.indexOfFrame(frame);
            if (index.isPresent()) {
                file.put(index.getAsLong(), EntryWord.locked(cookie));
                return;
            }
        }
        throw new IllegalStateException("no file maps page " + frame);
    }

    /**
     * {@inheritDoc}
     *
     * @throws Disabled while anything of the file is locked
     */
    @Override
    public void evict(int file) {
        files.get(file).removeAll();
        evicted[file] = true;
    }
}
