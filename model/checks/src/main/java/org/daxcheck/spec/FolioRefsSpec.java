// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import java.util.Arrays;
import org.daxcheck.api.FolioRefs;
import org.daxcheck.claim.Disabled;

/**
 * Folios of one page map as a sequential object. Not thread-safe; a caller's mistake is an {@link IllegalStateException}.
 *
 * <p>Removal is one step: the page map is there, or all folios are free and it is gone.
 */
public final class FolioRefsSpec implements FolioRefs {

    private final int[] counts;
    private final int order;
    private boolean gone;

    /**
     * All folios free.
     *
     * @param order a folio has {@code 1 << order} pages
     */
    public FolioRefsSpec(int order) {
        this.order = order;
        this.counts = new int[PAGES >> order];
    }

    @Override
    public boolean request(int offset, int folios) {
        int first = offset >> order;
        int[] some = Arrays.copyOfRange(counts, first, first + folios);
        if (gone || Arrays.stream(some).anyMatch(count -> count != 0)) {
            return false;
        }
        Arrays.fill(counts, first, first + folios, 1);
        return true;
    }

    @Override
    public void release(int offset, int folios) {
        for (int i = 0; i < folios; i++) {
            drop((offset >> order) + i);
        }
    }

    @Override
    public boolean tryGet(int offset) {
        int folio = offset >> order;
        boolean may = counts[folio] != 0;
        counts[folio] += may ? 1 : 0;
        return may;
    }

    @Override
    public void put(int offset) {
        drop(offset >> order);
    }

    private void drop(int folio) {
        if (counts[folio] == 0) {
            throw new IllegalStateException("a free folio is given back");
        }
        counts[folio]--;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Disabled while a folio is not free
     */
    @Override
    public void memunmapPages() {
        if (Arrays.stream(counts).anyMatch(count -> count != 0)) {
            throw new Disabled("a folio is not free");
        }
        gone = true;
    }

    @Override
    public int count(int offset) {
        return counts[offset >> order];
    }

    @Override
    public long references() {
        return Arrays.stream(counts).filter(count -> count != 0).count();
    }
}
