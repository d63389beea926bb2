// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.kernel.count;

import org.daxcheck.kernel.Described;
import org.daxcheck.kernel.KernelBug;
import org.daxcheck.kernel.KernelFunction;
import org.daxcheck.kernel.word.LongArrayWords;

/** {@code page->_refcount} of all pages of a device, in memory that can be removed. Any thread may call any method. */
public final class PageCounts {

    private static final long POISON = Long.MIN_VALUE / 2;

    private final LongArrayWords counts;

    /**
     * Counts that all hold {@code initial}.
     *
     * @param pages at least 1
     * @param initial 0 or more
     */
    public PageCounts(int pages, int initial) {
        this.counts = new LongArrayWords(pages);
        for (int page = 0; page < pages; page++) {
            counts.setPlain(page, initial);
        }
    }

    /** The number of pages. */
    public int pages() {
        return counts.length();
    }

    /** The count at this moment. */
    @KernelFunction(value = "page_ref_count", note = "page {0} count is {result}")
    @Described(by = PageCounts.class)
    public long read(int page) {
        return present(page, counts.getVolatile(page));
    }

    /**
     * Adds one.
     *
     * @return the count that results
     */
    @KernelFunction(value = "page_ref_inc", note = "page {0} count {before} -> {after}")
    @Described(by = PageCounts.class)
    public long increment(int page) {
        return add(page, 1);
    }

    /**
     * Takes one away.
     *
     * @return the count that results
     * @throws KernelBug if it falls below 0
     */
    @KernelFunction(value = "page_ref_dec_return", note = "page {0} count {before} -> {after}")
    @Described(by = PageCounts.class)
    public long decrement(int page) {
        return add(page, -1);
    }

    /**
     * Adds.
     *
     * @return the count that results
     * @throws KernelBug if it falls below 0
     */
    @KernelFunction(value = "page_ref_add", note = "page {0} count {before} -> {after}")
    @Described(by = PageCounts.class)
    public long add(int page, long delta) {
        long after = present(page, counts.getAndAddVolatile(page, delta)) + delta;
        if (after < 0) {
            throw KernelBug.warning("underflow: the count of page " + page + " is " + after);
        }
        return after;
    }

    /** Adds one unless the count is 0; tells whether it did. */
    @KernelFunction(value = "page_ref_add_unless", note = "page {0} count {before} -> {after}")
    @Described(by = PageCounts.class)
    public boolean incrementUnlessZero(int page) {
        long now = read(page);
        while (now != 0) {
            if (counts.casVolatile(page, now, now + 1)) {
                return true;
            }
            now = read(page);
        }
        return false;
    }

    /** Makes a count of 0 one of 1; tells whether it did. */
    @KernelFunction(value = "page_ref_cmpxchg", note = "page {0} count {before} -> {after}")
    @Described(by = PageCounts.class)
    public boolean zeroToOne(int page) {
        if (counts.casVolatile(page, 0, 1)) {
            return true;
        }
        read(page);
        return false;
    }

    /**
     * Sets the count, whatever it was.
     *
     * @return what it was
     */
    @KernelFunction(value = "set_page_count", note = "page {0} count {before} -> {after}")
    @Described(by = PageCounts.class)
    public long set(int page, long count) {
        return present(page, counts.getAndSetVolatile(page, count));
    }

    /** Takes the memory of all counts away; whoever touches one afterwards is reported. */
    @KernelFunction(value = "arch_remove_memory", note = "removes the memory")
    public void remove() {
        for (int page = 0; page < counts.length(); page++) {
            counts.setVolatile(page, POISON);
        }
    }

    /** A count as it reads, in words if the memory of the page is gone. */
    public static String describe(long count) {
        return isGone(count) ? "removed" : Long.toString(count);
    }

    private static boolean isGone(long count) {
        return count < POISON / 2;
    }

    private static long present(int page, long count) {
        if (isGone(count)) {
            throw KernelBug.bug("use after free: the memory of page " + page + " is gone");
        }
        return count;
    }
}
