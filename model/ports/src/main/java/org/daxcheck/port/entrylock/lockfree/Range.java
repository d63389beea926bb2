// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.LongArrayWords;

/**
 * The words of one PMD range: one for the range as a whole, one for each of its pages. Any thread may call any method.
 *
 * <h2>Layout</h2>
 * Neighbouring pages are what two threads most likely work on, so they must not share a cache line. Padding each word to a
 * line would cost 64 bytes a page. Instead the words are dealt out in turn over up to 64 lines of 8: pages 64 apart share a
 * line, neighbours never do. A range of 512 pages costs 512 + 16 words, 8.3 bytes a page; below 64 pages every word has a
 * line of its own, because small ranges are for checking and not for keeping.
 */
public final class Range {

    /** The position of the word of the whole range. */
    public static final int PMD = 0;

    private static final int LINE = 8;
    private static final int LINES_MASK = 63;
    private static final int STAMPS = LINE;
    private static final int FIRST_PTE = 2 * LINE;

    private final long first;
    private final int pages;
    private final LongArrayWords words;

    Range(long first, int order) {
        this.first = first;
        this.pages = 1 << order;
        this.words = new LongArrayWords(FIRST_PTE + LINE * Math.min(pages, LINES_MASK + 1));
    }

    /** The first index of the range. */
    public long first() {
        return first;
    }

    /** How many pages the range has. */
    public int pages() {
        return pages;
    }

    /** The position of the word of one page. */
    public int pte(int number) {
        return FIRST_PTE + (number & LINES_MASK) * LINE + (number >>> 6);
    }

    /** The number of an index in the range. */
    public int number(long index) {
        return (int) index & (pages - 1);
    }

    /** How people read a position: {@code PMD}, or {@code PTE} and the number of the page in the range. */
    public static String describe(long position) {
        long at = position - FIRST_PTE;
        return position == PMD ? "PMD" : "PTE " + (at / LINE + at % LINE * (LINES_MASK + 1));
    }

    /** Reads a word. */
    @KernelFunction(value = "READ_ONCE", whole = true)
    @Word
    public long get(@Position int position) {
        return words.getVolatile(position);
    }

    /** Replaces a word if it is {@code expected}; tells whether it was. */
    @KernelFunction(value = "cmpxchg", whole = true)
    public boolean cas(@Position int position, @Word long expected, @Word long desired) {
        return words.casVolatile(position, expected, desired);
    }

    /** A number that no word of this range has held as its stamp, and none will but the caller's. */
    @KernelFunction(value = "atomic64_inc_return", whole = true)
    public long newStamp() {
        return words.getAndAddVolatile(STAMPS, 1) + 1;
    }

    /** How many stamps were given out. */
    long stamps() {
        return words.getVolatile(STAMPS);
    }
}
