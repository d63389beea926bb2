// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import static org.daxcheck.api.EntryWord.EEXIST;
import static org.daxcheck.port.entrylock.lockfree.Range.PMD;
import static org.daxcheck.port.entrylock.lockfree.TreeWord.LOCKED;
import static org.daxcheck.port.entrylock.lockfree.TreeWord.TAGS;
import static org.daxcheck.port.entrylock.lockfree.TreeWord.TOWRITE;
import static org.daxcheck.port.entrylock.lockfree.TreeWord.WAITERS;

import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.api.EntryWord;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.RefArrayWords;

/**
 * The tree of one mapping and those who sleep on its entries: the steps of the protocol, each the port of what a kernel
 * function does to one slot. Any thread may call any method; invariants I1 to I5 are in the description of this package.
 *
 * <p>A step is overridden only to plant a fault.
 */
public abstract class LockFreeTree {

    /** Somebody else was faster: look again. No word and no error. */
    protected static final long AGAIN = Long.MIN_VALUE;

    /** How often a holder tries to change what it holds before it succeeds, at most (I5). */
    private static final int ATTEMPTS = 3;

    final RangeDirectory ranges;
    private final SleeperTable sleepers;
    private final long place;

    LockFreeTree(EntryLockSettings settings) {
        this(settings, new SleeperTable(settings.waitTableBits(), settings.hungTaskMillis()));
    }

    LockFreeTree(EntryLockSettings settings, SleeperTable sleepers) {
        this.ranges = new RangeDirectory(settings.pmdOrder(), this::placeRange);
        this.sleepers = sleepers;
        this.place = sleepers.newPlace();
    }

    /** The stacks of the sleepers, for another mapping to use too. */
    final SleeperTable sleepers() {
        return sleepers;
    }

    // ---- Looking ---------------------------------------------------------------------------------------------------

    /** What stands at an index, helping nobody. */
    final long look(long index) {
        Range range = ranges.find(index);
        if (range == null) {
            return TreeWord.vacant(0);
        }
        long pmd = range.get(PMD);
        return isInserting(range, index, pmd) ? TreeWord.NEW_PTE : wordAt(range, index, pmd);
    }

    /** The word of the range, once an insertion at this index, if one is pending, stands in the word of the page too. */
    final long settle(Range range, long index) {
        long pmd = range.get(PMD);
        if (isInserting(range, index, pmd)) {
            finishInsert(range, pmd);
        }
        return pmd;
    }

    private static boolean isInserting(Range range, long index, long pmd) {
        return TreeWord.isInserting(pmd) && TreeWord.number(pmd) == range.number(index);
    }

    /** What stands at an index, given the word of the range, which is read before the word of the page (I1). */
    static long wordAt(Range range, long index, long pmd) {
        return EntryWord.isEntry(pmd) ? pmd : range.get(pte(range, index));
    }

    static int pte(Range range, long index) {
        return range.pte(range.number(index));
    }

    /** Where the word stands that was found at an index. */
    static int position(Range range, long index, long word) {
        return EntryWord.isPmd(word) ? PMD : pte(range, index);
    }

    /** What stands at an index: nothing, a page, or an entry at a moment at which it is unlocked. */
    @KernelFunction("get_unlocked_mapping_entry")
    @Word
    protected long getUnlocked(Range range, long index) {
        for (; ; ) {
            long pmd = settle(range, index);
            long word = wordAt(range, index, pmd);
            if (!EntryWord.isEntry(word) || !TreeWord.isLocked(word)) {
                return word;
            }
            waitForUnlock(range, index, word);
        }
    }

    // ---- Locking ---------------------------------------------------------------------------------------------------

    /** Locks an unlocked entry or page, unless its word has changed; tells whether it did. */
    @KernelFunction("lock_slot")
    protected boolean lockSlot(Range range, @Position int position, @Word long word) {
        return range.cas(position, word, word | LOCKED);
    }

    /** Clears the lock bit, some tags, and the mark of the sleepers; returns the word before. */
    @KernelFunction("unlock_slot")
    @Word
    protected long unlockSlot(Range range, @Position int position, long tags) {
        for (int attempt = 1; ; attempt++) {
            within(attempt);
            long word = range.get(position);
            KernelBug.warnOn(!TreeWord.isLocked(word), "unlock of an entry that is not locked");
            if (range.cas(position, word, word & ~(LOCKED | WAITERS | tags))) {
                return word;
            }
        }
    }

    /** Unlocks, takes some tags off in the same step, and wakes whoever slept on the word. */
    @KernelFunction("dax_unlock_mapping_entry")
    protected void unlockAndWake(Range range, long index, @Position int position, long tags) {
        long before = unlockSlot(range, position, tags);
        if (TreeWord.hasWaiters(before)) {
            wakeWaiters(range, index, position);
        }
    }

    /** Holds a holder to what I5 promises: its calls are wait-free. */
    static void within(int attempt) {
        KernelBug.bugOn(attempt > ATTEMPTS, "I5: a holder has to try more than three times");
    }

    // ---- Waiting ---------------------------------------------------------------------------------------------------

    /** Sleeps until a word that was found locked is unlocked or becomes something else. May return early. */
    @KernelFunction("schedule")
    protected void waitForUnlock(Range range, long index, @Word long word) {
        int position = position(range, index, word);
        long key = key(range, index, position);
        SleeperTable.Place place = sleepers.push(key);
        if (prepareToWait(range, position)) {
            place.sleep();
        } else {
            // Off without a sleep: the place must not stay behind, and to wake too many is right.
            sleepers.wakeAll(key);
        }
    }

    /**
     * Marks a locked word: somebody sleeps on it (I3). The caller's place is on its stack already, so whoever takes the mark
     * off finds it there.
     *
     * @return false if the word is not locked any more
     */
    @KernelFunction("prepare_to_wait_exclusive")
    protected boolean prepareToWait(Range range, @Position int position) {
        for (; ; ) {
            long word = range.get(position);
            if (!TreeWord.isLocked(word)) {
                return false;
            }
            if (TreeWord.hasWaiters(word) || range.cas(position, word, word | WAITERS)) {
                return true;
            }
        }
    }

    /** Wakes all who sleep on a word. Owed by whoever took the mark off it (I4). */
    @KernelFunction("dax_wake_mapping_entry_waiter")
    protected void wakeWaiters(Range range, long index, @Position int position) {
        sleepers.wakeAll(key(range, index, position));
    }

    /** What a word was locked as is gone, though its index stays locked: whoever sleeps on it has to look again (I4). */
    @KernelFunction("dax_wake_mapping_entry_waiter")
    protected void handOver(Range range, long index, @Position int position, @Word long before) {
        if (TreeWord.hasWaiters(before)) {
            wakeWaiters(range, index, position);
        }
    }

    /** A PMD entry has the key of its first page: to share a stack does no harm, nor with another mapping. */
    private long key(Range range, long index, int position) {
        return place ^ (position == PMD ? range.first() : index);
    }

    /** Whether no place was left on any stack; for tests, once all calls have returned. */
    final boolean nobodySleeps() {
        return sleepers.isEmpty();
    }

    /** Puts a range, or a node that leads to ranges, where none is; no if another thread has done so, and then that one counts. */
    @KernelFunction("__radix_tree_create")
    protected boolean placeRange(RefArrayWords<Object> children, int at, Object made) {
        return children.casVolatile(at, null, made);
    }

    // ---- Insertion -------------------------------------------------------------------------------------------------

    /** Puts a locked PTE entry into a vacant page of a range that holds no PMD entry; the word, or {@link #AGAIN}. */
    @KernelFunction("__radix_tree_insert")
    @Word
    protected long insertPte(Range range, long index, @Word long pmd, @Word long vacant) {
        if (TreeWord.isInserting(pmd)) {
            finishInsert(range, pmd);
            return AGAIN;
        }
        long inserting = TreeWord.inserting(range.number(index), range.newStamp());
        if (!range.cas(PMD, pmd, inserting)) {
            return AGAIN;
        }
        install(range, inserting, vacant);
        return TreeWord.NEW_PTE;
    }

    /** Carries a pending insertion, whoever began it, into the word of its page. The kernel's lock spares it. */
    @KernelFunction("__radix_tree_insert")
    protected void finishInsert(Range range, @Word long inserting) {
        long word = range.get(range.pte(TreeWord.number(inserting)));
        // Still pending? If not, the page may be vacant because the entry has come and gone (I2).
        if (!TreeWord.isVacant(word) || range.get(PMD) == inserting) {
            install(range, inserting, word);
        }
    }

    /** The steps of an insertion after the one that decides it. Each happens once, whoever comes first. */
    protected static void install(Range range, long inserting, long word) {
        if (TreeWord.isVacant(word)) {
            range.cas(range.pte(TreeWord.number(inserting)), word, TreeWord.NEW_PTE);
        }
        range.cas(PMD, inserting, TreeWord.settled(inserting));
    }

    /** Puts a locked PMD entry into a range without a PMD entry; the word, EEXIST, or {@link #AGAIN}. */
    @KernelFunction("__radix_tree_insert")
    @Word
    protected long insertPmd(Range range, @Word long pmd) {
        if (TreeWord.isInserting(pmd) || holdsPte(range)) {
            return EEXIST;
        }
        range.newStamp(); // an insertion shows in the stamps even if the words are the same again (I2)
        return range.cas(PMD, pmd, TreeWord.NEW_PMD) ? TreeWord.NEW_PMD : AGAIN;
    }

    /** Whether an entry or a page stands anywhere in the range. */
    @KernelFunction("__radix_tree_create")
    protected boolean holdsPte(Range range) {
        for (int number = 0; number < range.pages(); number++) {
            if (!TreeWord.isVacant(range.get(range.pte(number)))) {
                return true;
            }
        }
        return false;
    }

    /** Replaces a PMD entry, unlocked or the caller's, by a locked PTE entry for one page of it; or {@link #AGAIN}. */
    @KernelFunction("grab_mapping_entry")
    @Word
    protected long split(Range range, long index, @Word long word) {
        long inserting = TreeWord.inserting(range.number(index), range.newStamp());
        if (!range.cas(PMD, word, inserting)) {
            return AGAIN;
        }
        finishInsert(range, inserting);
        handOver(range, index, PMD, word);
        return TreeWord.NEW_PTE;
    }

    /** Puts a locked page in the place of an empty entry that the caller holds. Not all who wait for entries wait for pages. */
    @KernelFunction("page_cache_tree_insert")
    protected void insertPage(Range range, long index, @Word long page) {
        int position = pte(range, index);
        long word = range.get(position);
        for (int attempt = 1; !range.cas(position, word, page); attempt++) {
            within(attempt + 1);
            word = range.get(position);
        }
        handOver(range, index, position, word);
    }

    // ---- Deletion and tags -----------------------------------------------------------------------------------------

    /** Takes an unlocked entry or page away, unless its word has changed. Nobody sleeps on what is unlocked (I3). */
    @KernelFunction("radix_tree_delete")
    protected boolean vacate(Range range, @Position int position, @Word long word) {
        return range.cas(position, word, TreeWord.vacant(range.newStamp()));
    }

    /** Tags a dirty word, locked or not; returns the word that it was. */
    @KernelFunction("radix_tree_iter_tag_set")
    @Word
    protected long tag(Range range, @Position int position) {
        for (; ; ) {
            long word = range.get(position);
            boolean chosen = EntryWord.isEntry(word) && (word & TAGS) == TreeWord.DIRTY;
            if (!chosen || range.cas(position, word, word | TOWRITE)) {
                return word;
            }
        }
    }
}
