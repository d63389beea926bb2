// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import java.util.HashMap;
import java.util.Map;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.LayoutEntries;

/** Entries and pins as a sequential object. Not thread-safe. Punching a range is one step. */
public final class LayoutEntriesSpec implements LayoutEntries {

    private final EntryLockSpec entries = new EntryLockSpec(EntryLockSettings.checking());
    private final Map<Long, Integer> pins = new HashMap<>();

    /** An empty file. */
    public LayoutEntriesSpec() {}

    @Override
    public EntryLock mapping() {
        return entries;
    }

    @Override
    public void pin(long index) {
        pins.merge(index, 1, Integer::sum);
    }

    @Override
    public void unpin(long index) {
        pins.merge(index, -1, Integer::sum);
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.daxcheck.claim.Disabled while an entry is locked
     */
    @Override
    public boolean punch(long first, long last) {
        boolean busy = false;
        for (long index = first; index <= last; index++) {
            entries.peek(index);
            busy |= pins.getOrDefault(index, 0) > 0;
        }
        for (long index = first; index <= last && !busy; index++) {
            entries.delete(index);
        }
        return !busy;
    }
}
