// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.port.entrylock.lockfree;

import java.util.List;
import org.daxcheck.api.EntryWord;

/**
 * An exact count of entries over many words, without a counter that every insertion would have to share. For one thread.
 *
 * <p>It reads the words of all ranges, the words of all pages twice, and the words of the ranges again. If the two outer
 * reads agree, no insertion took effect between them (I2: every insertion changes the range's word to one it never held, or
 * takes a stamp after having seen it vacant). Without insertions a page only moves upwards in rank: empty, page, block,
 * vacant. So if the two inner reads give the same sum of ranks, no page moved between its two reads, and all of them stood
 * as read at the moment between the first pass and the second.
 */
final class Census {

    /** The words were on the move. */
    static final long UNSETTLED = -1;

    private static final int EMPTY = 0;
    private static final int PAGE = 1;
    private static final int BLOCK = 2;
    private static final int VACANT = 3;

    private final List<Range> ranges;
    private final long[] stamps;
    private final long[] pmds;
    private long entries;

    Census(List<Range> ranges) {
        this.ranges = ranges;
        this.stamps = new long[ranges.size()];
        this.pmds = new long[ranges.size()];
    }

    /** The number of entries at some moment during the call, or {@link #UNSETTLED}. */
    long take() {
        for (int i = 0; i < pmds.length; i++) {
            stamps[i] = ranges.get(i).stamps();
            pmds[i] = ranges.get(i).get(Range.PMD);
        }
        long before = ranks();
        long after = ranks();
        return before == after && noInsertion() ? entries : UNSETTLED;
    }

    private boolean noInsertion() {
        for (int i = 0; i < pmds.length; i++) {
            long pmd = ranges.get(i).get(Range.PMD);
            boolean same = pmd == pmds[i] || (EntryWord.isEntry(pmd) && EntryWord.isEntry(pmds[i]));
            if (!same || ranges.get(i).stamps() != stamps[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts the entries and adds up the ranks of all pages. */
    private long ranks() {
        entries = 0;
        long sum = 0;
        for (int i = 0; i < pmds.length; i++) {
            if (EntryWord.isEntry(pmds[i])) {
                entries++;
            } else {
                sum += ranks(ranges.get(i), pmds[i]);
            }
        }
        return sum;
    }

    private long ranks(Range range, long pmd) {
        long sum = 0;
        for (int number = 0; number < range.pages(); number++) {
            boolean pending = TreeWord.isInserting(pmd) && TreeWord.number(pmd) == number;
            int rank = pending ? EMPTY : rank(range.get(range.pte(number)));
            entries += rank == EMPTY || rank == BLOCK ? 1 : 0;
            sum += rank;
        }
        return sum;
    }

    private static int rank(long word) {
        if (EntryWord.isEntry(word)) {
            return EntryWord.isEmpty(word) ? EMPTY : BLOCK;
        }
        return TreeWord.isPage(word) ? PAGE : VACANT;
    }
}
