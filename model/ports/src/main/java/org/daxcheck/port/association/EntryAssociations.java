// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.association;

import java.util.List;
import java.util.stream.IntStream;
import org.daxcheck.api.DaxEntries;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.KillableRef;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.data.ZoneDevicePage;
import org.daxcheck.kernel.sync.SpinLock;
import org.daxcheck.port.percpuref.AtomicRef;
import org.jspecify.annotations.Nullable;

/**
 * Entries that hold references to the page map, put right: each entry remembers how many it took (A2), and a pin has one of
 * its own (A3).
 *
 * <p>Differs from the source, as does {@link PostedAssociations}:
 * <ul>
 * <li>One lock in place of one for each file, because a shared page's count is kept under it.
 * <li>The page map is at hand; how it is looked up is in {@link org.daxcheck.port.pagemap.MemremapPages}.
 * <li>The reference of an entry to its page ({@code page_ref_inc}) is left out: it goes when the entry is zapped, and both are in
 *     {@link org.daxcheck.port.layout.ZappedPages}.
 * <li>The offset of a page that one file has ({@code page->index}) is left out. It is rounded up to the size of the entry, so that a fault
 *     behind the first page of a PMD stores the offset of the next PMD; the same slip in
 *     {@link org.daxcheck.port.devdax.EarlierCompoundDevDax} is judged.
 * <li>Every entry has a block: what the source does for entries without one ({@code !size}), and without {@code struct page}, is left
 *     out.
 * <li>An entry that shares its pages does not take the place of one of another size.
 * </ul>
 *
 * <p>Besides, put right here: a file that comes to a shared page without sharing it is counted as one more who does, where the source
 * warns and takes the page for the file's own.
 */
public class EntryAssociations implements DaxEntries {

    private static final int PINNED = 1;
    private static final int PINNED_WITH_PGMAP = 2;
    private static final int IDLE = 1;

    private final KillableRef ref;
    private final SpinLock lock = new SpinLock("i_pages");
    private final List<ZoneDevicePage> pages =
            IntStream.range(0, PAGES).mapToObj(ZoneDevicePage::new).toList();

    /** These four guarded by the lock: {@code page->mapping}, {@code page->index} of a shared page, the trees, the memory. */
    private final int[] owners = new int[PAGES];

    private final int[] shares = new int[PAGES];
    private final @Nullable DaxEntry[][] trees = new DaxEntry[2][PAGES];
    private boolean removed;

    /** For checking: counts in one word, sleeps without end. */
    public EntryAssociations() {
        this(AtomicRef.checking());
    }

    /**
     * No file maps anything.
     *
     * @param ref a live count with one reference: the page map's
     */
    public EntryAssociations(KillableRef ref) {
        this.ref = ref;
        pages.forEach(page -> page.init(IDLE));
    }

    @Override
    public final boolean insert(int file, int page, EntrySize size, boolean cow) {
        lock.lock();
        try {
            DaxEntry old = trees[file][page];
            DaxEntry fresh = new DaxEntry(file, page, size, cow);
            if (old != null && !replaces(fresh, old)) {
                reassociate(old, fresh);
                return true;
            }
            if (old != null) {
                remove(old, false);
            }
            return daxInsertEntry(fresh, daxAssociateEntry(fresh));
        } finally {
            lock.unlock();
        }
    }

    /** Whether the pages are to be shared from now on, which an entry that stands there does not say. */
    private static boolean replaces(DaxEntry fresh, DaxEntry old) {
        return fresh.cow() && old.pages() == fresh.pages();
    }

    /** An entry that stands there is as good as the one that the fault would put there. */
    @KernelFunction("dax_insert_entry_replace")
    protected void reassociate(DaxEntry old, DaxEntry fresh) {}

    /** Stores an entry whose pages could be associated. */
    @KernelFunction("dax_insert_entry")
    protected boolean daxInsertEntry(DaxEntry entry, boolean associated) {
        if (associated) {
            store(entry);
        }
        return associated;
    }

    /** Puts the entry into the tree; the memory must be there. */
    @KernelFunction("dax_lock_entry")
    protected final void store(DaxEntry entry) {
        KernelBug.bugOn(removed, "an entry for memory that was removed");
        entry.forEachPage(page -> trees[entry.file()][page] = entry);
    }

    /** References to the page map, unless the pages are shared, and the pages' owner. */
    @KernelFunction("dax_associate_entry")
    private boolean daxAssociateEntry(DaxEntry entry) {
        if (!entry.cow() && !getDevPagemapMany(entry)) {
            return false;
        }
        setOwner(entry);
        return true;
    }

    private boolean getDevPagemapMany(DaxEntry entry) {
        boolean live = ref.trygetLive();
        if (live) {
            if (entry.pages() > 1) {
                ref.getMany(entry.pages() - 1);
            }
            entry.took(entry.pages());
        }
        return live;
    }

    /** Says whose the pages of an entry are. */
    protected final void setOwner(DaxEntry entry) {
        entry.forEachPage(page -> {
            if (entry.cow()) {
                daxMappingSetCow(page);
            } else {
                setMapping(owners, page, entry.file() + 1);
            }
        });
    }

    /** One more shares a page; whoever had it to himself is one of them from now on. */
    @KernelFunction("dax_mapping_set_cow")
    private void daxMappingSetCow(int page) {
        if (owners[page] != SHARED) {
            if (owners[page] != NOBODY) {
                countOwner(shares, page);
            }
            owners[page] = SHARED;
        }
        shares[page]++;
    }

    /**
     * Who had a page to himself shares it now.
     *
     * @param counts how many share each page
     */
    @KernelFunction("dax_mapping_set_cow")
    protected void countOwner(int[] counts, int page) {
        counts[page] = 1;
    }

    /**
     * The page is a file's own, unless others share it.
     *
     * @param mappings whose each page is; {@code page->mapping}
     */
    @KernelFunction("dax_associate_entry")
    protected void setMapping(int[] mappings, int page, int owner) {
        if (mappings[page] == SHARED) {
            shares[page]++;
        } else {
            setOwnMapping(mappings, page, owner);
        }
    }

    /** The page is a file's own, and must have been nobody's. */
    protected static void setOwnMapping(int[] mappings, int page, int owner) {
        KernelBug.warnOn(mappings[page] != NOBODY, "a page belongs to two files that do not share it");
        mappings[page] = owner;
    }

    @Override
    public final boolean delete(int file, int page, boolean trunc) {
        lock.lock();
        try {
            DaxEntry entry = trees[file][page];
            if (entry != null) {
                remove(entry, trunc);
            }
            return entry != null;
        } finally {
            lock.unlock();
        }
    }

    private void remove(DaxEntry entry, boolean trunc) {
        entry.forEachPage(page -> trees[entry.file()][page] = null);
        clearOwner(entry);
        putDevPagemapMany(entry, trunc);
    }

    /** The pages of an entry that goes belong to nobody any more, unless others share them. */
    @KernelFunction("dax_disassociate_entry")
    protected final void clearOwner(DaxEntry entry) {
        entry.forEachPage(page -> {
            if (owners[page] == SHARED) {
                if (pageSharePut(shares, page)) {
                    return;
                }
            } else {
                boolean own = owners[page] == NOBODY || owners[page] == entry.file() + 1;
                KernelBug.warnOn(!own, "a file lets go of a page that is another's");
            }
            owners[page] = NOBODY;
            shares[page] = 0;
        });
    }

    /**
     * One less shares a page.
     *
     * @param counts how many share each page
     * @return whether anybody is left
     */
    @KernelFunction("dax_page_share_put")
    protected boolean pageSharePut(int[] counts, int page) {
        return --counts[page] > 0;
    }

    /** Gives back what an entry that goes has taken. */
    @KernelFunction("put_dev_pagemap_many")
    protected void putDevPagemapMany(DaxEntry entry, boolean trunc) {
        put(refsHeld(entry));
    }

    /** How many references to the page map an entry that goes has. */
    @KernelFunction("dax_mapping_is_cow")
    protected int refsHeld(DaxEntry entry) {
        return entry.taken();
    }

    /** Gives references to the page map back, if any. */
    protected final void put(int refs) {
        if (refs > 0) {
            ref.putMany(refs);
        }
    }

    /** Whether files share a page at this moment; to be asked from a step. */
    protected final boolean isShared(int page) {
        return owners[page] == SHARED;
    }

    @Override
    public final int pin(int page) {
        lock.lock();
        int pin = owners[page] == NOBODY ? NOT_PINNED : tryGrabPage(pages.get(page), ref);
        lock.unlock();
        return pin;
    }

    /** A reference to the page, and one to the page map that lasts as long. */
    @KernelFunction("try_grab_page")
    protected int tryGrabPage(ZoneDevicePage page, KillableRef pgmap) {
        if (!pgmap.tryget()) {
            return NOT_PINNED;
        }
        page.get();
        return PINNED_WITH_PGMAP;
    }

    /** A reference to the page alone. */
    protected static int grabPage(ZoneDevicePage page) {
        page.get();
        return PINNED;
    }

    @Override
    @KernelFunction("put_page")
    public final void unpin(int page, int pin) {
        pages.get(page).put();
        put(pin == PINNED_WITH_PGMAP ? 1 : 0);
    }

    @Override
    @KernelFunction("memunmap_pages")
    public final void memunmapPages() {
        ref.kill();
        ref.awaitRelease();
        lock.lock();
        try {
            for (int page = 0; page < PAGES; page++) {
                boolean mapped = trees[0][page] != null || trees[1][page] != null;
                KernelBug.bugOn(mapped, "memory is removed that a file maps");
                pages.get(page).remove(IDLE);
            }
            removed = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final int owner(int page) {
        lock.lock();
        int owner = owners[page];
        lock.unlock();
        return owner;
    }

    @Override
    public final long references() {
        return ref.isDying() ? ref.count() : ref.count() - 1;
    }
}
