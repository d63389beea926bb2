// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import org.daxcheck.api.PageMaps;
import org.daxcheck.claim.Disabled;

/**
 * Page maps as a sequential object. Not thread-safe; a caller's mistake is an {@link IllegalStateException}.
 *
 * <p>Removing waits for every reference in one step: a page map is there with all its references, or not at all. A page has
 * references that its users took, and no others.
 */
public final class PageMapsSpec implements PageMaps {

    private static final int DEVICES = 2;

    private final boolean[] there = new boolean[DEVICES];
    private final long[] references = new long[DEVICES];
    private final int[] users = new int[DEVICES * PAGES];

    /** Two devices whose memory is not there. */
    public PageMapsSpec() {}

    @Override
    public boolean memremapPages(int device, boolean registered) {
        if (there[device] || !registered) {
            return false;
        }
        there[device] = true;
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Disabled while anybody has a reference to the page map or to one of its pages
     */
    @Override
    public void memunmapPages(int device) {
        require(there[device], "the memory is not there");
        if (references[device] != 0 || used(device)) {
            throw new Disabled("references to the page map are left");
        }
        there[device] = false;
    }

    private boolean used(int device) {
        boolean any = false;
        for (int i = 0; i < PAGES; i++) {
            any |= users[device * PAGES + i] != 0;
        }
        return any;
    }

    @Override
    public long getDevPagemapMany(long pfn, long cached, int refs) {
        int device = device(pfn);
        if (cached == device + 1) {
            return cached;
        }
        putDevPagemap(cached);
        if (!there[device]) {
            return NONE;
        }
        references[device] += refs;
        return 1L + device;
    }

    @Override
    public void putDevPagemapMany(long pgmap, int refs) {
        if (pgmap != NONE) {
            int device = (int) pgmap - 1;
            require(references[device] >= refs, "a reference is given back that was not taken");
            references[device] -= refs;
        }
    }

    @Override
    public boolean gup(long pfn) {
        boolean may = there[device(pfn)];
        users[(int) pfn] += may ? 1 : 0;
        return may;
    }

    @Override
    public void putPage(long pfn) {
        require(users[(int) pfn] > 0, "a page is given back that was not taken");
        users[(int) pfn]--;
    }

    @Override
    public long references(int device) {
        return references[device];
    }

    private static int device(long pfn) {
        return (int) pfn / PAGES;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
