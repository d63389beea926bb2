// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import org.daxcheck.api.EntrySize;
import org.daxcheck.api.EntryWord;

/**
 * What a word of a {@link Range} says. Every transition is a compare-and-swap of the whole word, so that a state, its lock
 * bit, its tags and whether anybody sleeps on it change together or not at all.
 *
 * <table>
 * <caption>Forms, told apart by bits 1, 3 and 4</caption>
 * <tr><th>form</th><th>where</th><th>bits</th></tr>
 * <tr><td>vacant</td><td>any</td><td>14..59 a stamp, the others 0; a word never used is vacant with stamp 0</td></tr>
 * <tr><td>inserting</td><td>PMD word</td><td>4; 5..13 the page's number in the range; 14..59 a stamp</td></tr>
 * <tr><td>page</td><td>PTE words</td><td>3; 2 locked; 14..45 the frame; 60 sleepers</td></tr>
 * <tr><td>entry</td><td>any</td><td>1..59 as in {@link EntryWord}; 60 sleepers, 61 dirty, 62 to be written</td></tr>
 * </table>
 */
public final class TreeWord {

    /** The lock bit of an entry, and of a page. */
    public static final long LOCKED = EntryWord.locked(0);

    /** Somebody sleeps, or is about to, until the lock bit is cleared. Never without the lock bit. */
    public static final long WAITERS = 1L << 60;

    /** The entry is tagged dirty. */
    public static final long DIRTY = 1L << 61;

    /** The entry is tagged for writeback. */
    public static final long TOWRITE = 1L << 62;

    /** Both tags. */
    public static final long TAGS = DIRTY | TOWRITE;

    /** A locked PTE entry without a block: what every insertion of a PTE puts in. */
    public static final long NEW_PTE = EntryWord.empty(EntrySize.PTE) | LOCKED;

    /** A locked PMD entry without a block: what every insertion of a PMD puts in. */
    public static final long NEW_PMD = EntryWord.empty(EntrySize.PMD) | LOCKED;

    /** Sectors from here on are refused: their byte address does not fit the kernel's 63-bit file offset. */
    static final long SECTORS = 1L << 54;

    private static final long PAGE = 1L << 3;
    private static final long INSERTING = 1L << 4;
    private static final int NUMBER_SHIFT = 5;
    private static final long NUMBER_MASK = 511;
    private static final int STAMP_SHIFT = 14;

    private TreeWord() {}

    /** Nothing, told apart from every other nothing by a stamp. */
    public static long vacant(long stamp) {
        return stamp << STAMP_SHIFT;
    }

    static long inserting(int number, long stamp) {
        return INSERTING | ((long) number << NUMBER_SHIFT) | (stamp << STAMP_SHIFT);
    }

    static long page(int frame) {
        return PAGE | ((long) frame << STAMP_SHIFT);
    }

    /** Whether nothing stands here. */
    public static boolean isVacant(long word) {
        return !EntryWord.isEntry(word) && (word & (PAGE | INSERTING)) == 0;
    }

    /** Whether a PTE entry, locked by its maker, stands in the range although its own word may not say so yet. */
    public static boolean isInserting(long word) {
        return !EntryWord.isEntry(word) && (word & INSERTING) != 0;
    }

    /** Whether a page stands here. */
    public static boolean isPage(long word) {
        return !EntryWord.isEntry(word) && (word & PAGE) != 0;
    }

    /** Whether an entry or a page stands here, and is locked. */
    public static boolean isLocked(long word) {
        return (word & LOCKED) != 0;
    }

    /** Whether somebody sleeps on this entry or page. */
    public static boolean hasWaiters(long word) {
        return (word & WAITERS) != 0;
    }

    /** Which page of the range is being inserted. */
    public static int number(long inserting) {
        return (int) ((inserting >>> NUMBER_SHIFT) & NUMBER_MASK);
    }

    /** What the PMD word becomes once an insertion is done: vacant, with the insertion's stamp. */
    static long settled(long inserting) {
        return vacant(inserting >>> STAMP_SHIFT);
    }

    /** How people read it: {@code vacant 2}, {@code inserting 1}, {@code page 3 locked}, {@code PTE 7 locked dirty}, {@code again}. */
    public static String describe(long word) {
        if (word < 0) {
            return word == LockFreeTree.AGAIN ? "again" : EntryWord.describe(word);
        }
        if (isInserting(word)) {
            return "inserting " + number(word);
        }
        if (isVacant(word)) {
            return "vacant " + (word >>> STAMP_SHIFT);
        }
        String locked = isPage(word) && isLocked(word) ? " locked" : "";
        return EntryWord.describe(toApi(word))
                + locked
                + mark(word, DIRTY, " dirty")
                + mark(word, TOWRITE, " towrite")
                + mark(word, WAITERS, " waiters");
    }

    private static String mark(long word, long bit, String name) {
        return (word & bit) != 0 ? name : "";
    }

    /** The word as the API gives it out. */
    static long toApi(long word) {
        if (EntryWord.isEntry(word)) {
            return word & ~(WAITERS | TAGS);
        }
        return isPage(word) ? EntryWord.page((int) ((word >>> STAMP_SHIFT) & Integer.MAX_VALUE)) : EntryWord.NONE;
    }
}
