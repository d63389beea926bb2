// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.EntrySize;
import org.daxcheck.claim.Disabled;

/**
 * Files and the pages that they map as a sequential object: a set of entries, and which pages were shared since some file mapped
 * them. Not thread-safe; a caller's mistake is an {@link IllegalStateException}.
 */
public final class DaxEntriesSpec implements DaxEntries {

    private record Entry(int file, int first, int pages, boolean cow) {
        boolean covers(int page) {
            return first <= page && page < first + pages;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final int[] pins = new int[PAGES];
    private final boolean[] shared = new boolean[PAGES];
    private boolean gone;

    /** No file maps anything. */
    public DaxEntriesSpec() {}

    @Override
    public boolean insert(int file, int page, EntrySize size, boolean cow) {
        boolean huge = size == EntrySize.PMD;
        Entry entry = new Entry(file, huge ? 0 : page, huge ? PAGES : 1, cow);
        Optional<Entry> old = find(file, page);
        if (old.isPresent() && !(cow && old.get().pages() == entry.pages())) {
            return true;
        }
        if (gone) {
            return false;
        }
        old.ifPresent(this::remove);
        entries.add(entry);
        for (int each = 0; each < PAGES; each++) {
            shared[each] |= cow && entry.covers(each);
        }
        return true;
    }

    private Optional<Entry> find(int file, int page) {
        return entries.stream()
                .filter(entry -> entry.file() == file && entry.covers(page))
                .findFirst();
    }

    @Override
    public boolean delete(int file, int page, boolean trunc) {
        Optional<Entry> entry = find(file, page);
        entry.ifPresent(this::remove);
        return entry.isPresent();
    }

    private void remove(Entry entry) {
        entries.remove(entry);
        for (int each = 0; each < PAGES; each++) {
            shared[each] &= !covering(each).isEmpty();
        }
    }

    private List<Entry> covering(int page) {
        return entries.stream().filter(entry -> entry.covers(page)).toList();
    }

    @Override
    public int pin(int page) {
        boolean may = owner(page) != NOBODY;
        pins[page] += may ? 1 : 0;
        return may ? 1 : NOT_PINNED;
    }

    @Override
    public void unpin(int page, int pin) {
        if (pins[page] == 0) {
            throw new IllegalStateException("nobody has page " + page + " pinned");
        }
        pins[page]--;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Disabled while a file maps a page or somebody has one pinned
     */
    @Override
    public void memunmapPages() {
        if (!entries.isEmpty() || pins[0] + pins[1] != 0) {
            throw new Disabled("a page is in use");
        }
        gone = true;
    }

    @Override
    public int owner(int page) {
        List<Entry> all = covering(page);
        if (all.isEmpty()) {
            return NOBODY;
        }
        return shared[page] ? SHARED : all.get(0).file() + 1;
    }

    @Override
    public long references() {
        int taken = entries.stream()
                .filter(entry -> !entry.cow())
                .mapToInt(Entry::pages)
                .sum();
        return taken + (long) pins[0] + pins[1];
    }
}
