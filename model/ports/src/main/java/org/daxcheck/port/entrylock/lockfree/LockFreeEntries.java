// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import static org.daxcheck.api.EntryWord.EEXIST;
import static org.daxcheck.api.EntryWord.ENOMEM;
import static org.daxcheck.api.EntryWord.NONE;
import static org.daxcheck.port.entrylock.lockfree.Range.PMD;
import static org.daxcheck.port.entrylock.lockfree.TreeWord.DIRTY;
import static org.daxcheck.port.entrylock.lockfree.TreeWord.LOCKED;
import static org.daxcheck.port.entrylock.lockfree.TreeWord.TAGS;
import static org.daxcheck.port.entrylock.lockfree.TreeWord.TOWRITE;
import static org.daxcheck.port.entrylock.lockfree.TreeWord.WAITERS;

import java.util.List;
import org.daxcheck.api.EntryLock;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;
import org.daxcheck.api.Tag;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.IntWord;
import org.daxcheck.port.entrylock.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The entry lock of fs/dax.c without a lock around the tree: what Linux 4.12 does in a section under {@code tree_lock} is
 * one compare-and-swap here. The protocol, its invariants, the moment at which each operation takes effect and what can hold
 * it up are in the description of this package.
 *
 * <p>Beyond {@link EntryLock}: {@link #insert} refuses, by {@link IllegalArgumentException}, what no fault inserts: an empty
 * entry, a zero PTE entry, a sector of 2<sup>54</sup> or more. What the kernel would warn of, an unlock or a replacement of
 * what is not locked, throws {@link KernelBug}. A sleep of more than {@code hungTaskMillis} throws
 * {@link org.daxcheck.kernel.sync.HungTask}.
 */
public class LockFreeEntries extends LockFreeTree implements EntryLock {

    private final EntryLockSettings settings;
    private final IntWord frames = new IntWord();

    /** An empty tree. */
    public LockFreeEntries(EntryLockSettings settings) {
        super(settings);
        this.settings = settings;
    }

    /** An empty tree whose sleepers share the stacks of another tree's. */
    public LockFreeEntries(EntryLockSettings settings, LockFreeEntries neighbour) {
        super(settings, neighbour.sleepers());
        this.settings = settings;
    }

    // ---- Looking ---------------------------------------------------------------------------------------------------

    @Override
    @KernelFunction("__radix_tree_lookup")
    @Entry
    public final long lookup(long index) {
        return TreeWord.toApi(look(index));
    }

    @Override
    @KernelFunction("radix_tree_tag_get")
    public final boolean tagged(long index, Tag tag) {
        return (look(index) & (tag == Tag.DIRTY ? DIRTY : TOWRITE)) != 0;
    }

    @Override
    public final long entries() {
        for (; ; ) {
            List<Range> made = ranges.between(0, Long.MAX_VALUE);
            long entries = new Census(made).take();
            if (entries != Census.UNSETTLED && ranges.between(0, Long.MAX_VALUE).size() == made.size()) {
                return entries;
            }
        }
    }

    /** {@inheritDoc} Pages have no counts here: one for each page in the tree. */
    @Override
    public final long pageReferences() {
        long pages = 0;
        for (Range range : ranges.between(0, Long.MAX_VALUE)) {
            for (int number = 0; number < range.pages(); number++) {
                pages += TreeWord.isPage(range.get(range.pte(number))) ? 1 : 0;
            }
        }
        return pages;
    }

    @Override
    public final long peek(long index) {
        Range range = ranges.find(index);
        return range == null ? NONE : TreeWord.toApi(getUnlocked(range, index));
    }

    // ---- Grab and put ----------------------------------------------------------------------------------------------

    @Override
    @KernelFunction("grab_mapping_entry")
    @Entry
    public final long grab(long index, EntrySize size) {
        Range found = ranges.find(index);
        long pmd = found == null ? TreeWord.vacant(0) : settle(found, index);
        long word = found == null ? TreeWord.vacant(0) : wordAt(found, index, pmd);
        // What most grabs come to stands apart from the rest, so that it is compiled apart from the rest.
        if (found != null && isFree(word, size) && lockSlot(found, position(found, index, word), word)) {
            return TreeWord.toApi(word | LOCKED);
        }
        return grabOther(found, pmd, word, index, size);
    }

    /** Whether this is an unlocked entry of the size asked for. */
    private static boolean isFree(long word, EntrySize size) {
        return EntryWord.isEntry(word) && !TreeWord.isLocked(word) && EntryWord.isPmd(word) == (size == EntrySize.PMD);
    }

    /** A grab that has to insert, to split, to wait or to try again, given what it found. */
    private long grabOther(@Nullable Range found, long foundPmd, long foundWord, long index, EntrySize size) {
        boolean preloaded = false;
        Range range = found;
        long pmd = foundPmd;
        long word = foundWord;
        for (; ; ) {
            if (!preloaded && needsMemory(word, size)) {
                if (!settings.preload().getAsBoolean()) {
                    return ENOMEM;
                }
                preloaded = true;
            }
            range = range == null ? ranges.make(index) : range;
            long held = size == EntrySize.PMD
                    ? grabPmd(range, index, pmd, word)
                    : grabPte(range, index, pmd, word, preloaded);
            if (held != AGAIN) {
                return EntryWord.isError(held) ? held : TreeWord.toApi(held);
            }
            pmd = settle(range, index);
            word = wordAt(range, index, pmd);
        }
    }

    /** Whether something has to be put in that is not there, and nothing has to be locked before. */
    private static boolean needsMemory(long word, EntrySize size) {
        boolean splits = size == EntrySize.PTE && EntryWord.isPmd(word) && EntryWord.isEmpty(word);
        return TreeWord.isVacant(word) || (splits && !TreeWord.isLocked(word));
    }

    private long grabPte(Range range, long index, long pmd, long word, boolean preloaded) {
        if (TreeWord.isVacant(word)) {
            return insertPte(range, index, pmd, word);
        }
        if (TreeWord.isLocked(word)) {
            waitForUnlock(range, index, word);
            return AGAIN;
        }
        if (EntryWord.isPmd(word) && EntryWord.isEmpty(word)) {
            return split(range, index, word);
        }
        if (!lockSlot(range, position(range, index, word), word)) {
            return AGAIN;
        }
        boolean downgrade = EntryWord.isPmd(word) && EntryWord.isZero(word);
        return downgrade ? downgradeZero(range, index, preloaded) : word | LOCKED;
    }

    /** Unmaps a zero PMD entry that the caller locked, and replaces it by a PTE entry; without memory, unlocks it. */
    private long downgradeZero(Range range, long index, boolean preloaded) {
        settings.unmap().unmap(range.first(), range.pages());
        if (!preloaded && !settings.preload().getAsBoolean()) {
            unlockAndWake(range, index, PMD, 0);
            return ENOMEM;
        }
        long held = split(range, index, range.get(PMD));
        for (int attempt = 2; held == AGAIN; attempt++) {
            within(attempt);
            held = split(range, index, range.get(PMD));
        }
        return held;
    }

    private long grabPmd(Range range, long index, long pmd, long word) {
        if (TreeWord.isVacant(word)) {
            return insertPmd(range, pmd);
        }
        if (!EntryWord.isPmd(word)) {
            return EEXIST;
        }
        if (TreeWord.isLocked(word)) {
            waitForUnlock(range, index, word);
            return AGAIN;
        }
        return lockSlot(range, PMD, word) ? word | LOCKED : AGAIN;
    }

    @Override
    @KernelFunction("put_locked_mapping_entry")
    public final void put(long index, @Entry long held) {
        Range range = rangeOfHeld(index);
        // A PMD entry in the word of the range is the one the caller holds: it stays while he does.
        int position = EntryWord.isEntry(range.get(PMD)) ? PMD : pte(range, index);
        unlockAndWake(range, index, position, 0);
    }

    private Range rangeOfHeld(long index) {
        Range range = ranges.find(index);
        if (range == null) {
            throw KernelBug.lockdep("index " + index + " was never locked");
        }
        return range;
    }

    private static long heldWord(Range range, long index) {
        long word = wordAt(range, index, range.get(PMD));
        KernelBug.warnOn(!TreeWord.isLocked(word), "a replacement of what is not locked");
        return word;
    }

    // ---- What a holder does ----------------------------------------------------------------------------------------

    @Override
    @KernelFunction("dax_insert_mapping_entry")
    @Entry
    public final long insert(long index, @Entry long held, @Entry long replacement, boolean write) {
        long entry = insertable(replacement);
        Range range = rangeOfHeld(index);
        long word = heldWord(range, index);
        if (TreeWord.isPage(word)) {
            settings.unmap().unmap(index, 1);
            if (!settings.preload().getAsBoolean()) {
                return ENOMEM;
            }
        } else if (EntryWord.isZero(word) && !EntryWord.isZero(entry)) {
            settings.unmap().unmap(range.first(), range.pages());
        }
        int position = position(range, index, word);
        long dirty = write ? DIRTY : 0;
        for (int attempt = 1; !range.cas(position, word, replacement(word, entry, dirty)); attempt++) {
            within(attempt + 1);
            word = range.get(position);
        }
        if (TreeWord.isPage(word)) {
            handOver(range, index, position, word);
        }
        return EntryWord.locked(entry);
    }

    /** What becomes of a word: a page gives way with all its marks, an entry without a block leaves its own behind. */
    private static long replacement(long word, long entry, long dirty) {
        if (TreeWord.isPage(word)) {
            return entry | LOCKED | dirty;
        }
        if (EntryWord.isEmpty(word) || EntryWord.isZero(word)) {
            KernelBug.warnOn(EntryWord.isPmd(word) != EntryWord.isPmd(entry), "a PTE and a PMD entry change places");
            return entry | LOCKED | dirty | (word & (WAITERS | TAGS));
        }
        return word | dirty;
    }

    private static long insertable(long replacement) {
        long entry = EntryWord.unlocked(replacement);
        boolean zeroPte = EntryWord.isZero(entry) && !EntryWord.isPmd(entry);
        boolean right = EntryWord.isEntry(entry) && !EntryWord.isEmpty(entry) && !zeroPte;
        if (!right || EntryWord.sector(entry) >= TreeWord.SECTORS) {
            throw new IllegalArgumentException("not to be inserted: " + EntryWord.describe(replacement));
        }
        return entry;
    }

    @Override
    @KernelFunction("dax_load_hole")
    @Entry
    public final long loadHole(long index, @Entry long held) {
        Range range = rangeOfHeld(index);
        long word = heldWord(range, index);
        if (TreeWord.isPage(word)) {
            return TreeWord.toApi(word);
        }
        KernelBug.warnOn(
                !EntryWord.isEmpty(word) || EntryWord.isPmd(word), "a hole page replaces something other than nothing");
        if (!settings.preload().getAsBoolean()) {
            return ENOMEM;
        }
        long page = TreeWord.page(frames.getAndAddVolatile(1) + 1) | LOCKED;
        insertPage(range, index, page);
        return TreeWord.toApi(page);
    }

    // ---- Deletion --------------------------------------------------------------------------------------------------

    @Override
    @KernelFunction("dax_delete_mapping_entry")
    public final boolean delete(long index) {
        return invalidateEntry(index, 0);
    }

    @Override
    @KernelFunction("dax_invalidate_mapping_entry_sync")
    public final boolean invalidate(long index) {
        return invalidateEntry(index, TAGS);
    }

    @KernelFunction("__dax_invalidate_mapping_entry")
    private boolean invalidateEntry(long index, long sparing) {
        Range range = ranges.find(index);
        while (range != null) {
            long word = getUnlocked(range, index);
            if (!EntryWord.isEntry(word) || (word & sparing) != 0) {
                return false;
            }
            if (vacate(range, position(range, index, word), word)) {
                return true;
            }
        }
        return false;
    }

    @Override
    @KernelFunction("truncate_complete_page")
    public final boolean truncatePage(long index) {
        Range range = ranges.find(index);
        while (range != null) {
            long word = range.get(pte(range, index));
            if (!TreeWord.isPage(word)) {
                return false;
            }
            if (TreeWord.isLocked(word)) {
                waitForUnlock(range, index, word);
            } else if (vacate(range, pte(range, index), word)) {
                return true;
            }
        }
        return false;
    }

    // ---- Writeback -------------------------------------------------------------------------------------------------

    @Override
    @KernelFunction("tag_pages_for_writeback")
    public final void tagForWriteback(long first, long last) {
        for (Range range : ranges.between(first, last)) {
            if (!EntryWord.isEntry(tag(range, PMD))) {
                int from = range.number(Math.max(first, range.first()));
                int to = range.number(Math.min(last, range.first() + range.pages() - 1));
                for (int number = from; number <= to; number++) {
                    tag(range, range.pte(number));
                }
            }
        }
    }

    @Override
    @KernelFunction("dax_writeback_one")
    public final boolean writeBack(long index) {
        Range range = ranges.find(index);
        while (range != null) {
            long word = getUnlocked(range, index);
            if (!EntryWord.isEntry(word) || (word & TOWRITE) == 0) {
                return false;
            }
            int position = position(range, index, word);
            if (lockSlot(range, position, word)) {
                // Differs: both tags go with the lock, not one before the flush and one after it. Who chooses the entry
                // meanwhile chooses what this flush has written by the time it can look.
                unlockAndWake(range, index, position, TAGS);
                return true;
            }
        }
        return false;
    }
}
