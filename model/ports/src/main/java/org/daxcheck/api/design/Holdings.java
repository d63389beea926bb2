// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.api.design;

import java.util.Arrays;

/** Who holds the pages at a moment when nobody calls the design. */
public final class Holdings {

    private final int[] mapped;
    private final int[] pinned;
    private final boolean[] tracked;

    /**
     * Copies the arrays, which have one element a page.
     *
     * @param mapped in how many page tables the page stands
     * @param pinned how many pins it has
     * @param tracked whether a mapping entry names it
     */
    public Holdings(int[] mapped, int[] pinned, boolean[] tracked) {
        this.mapped = mapped.clone();
        this.pinned = pinned.clone();
        this.tracked = tracked.clone();
    }

    /** The number of pages. */
    public int pages() {
        return mapped.length;
    }

    /** In how many page tables a page stands. */
    public int mapped(int page) {
        return mapped[page];
    }

    /** How many pins a page has. */
    public int pinned(int page) {
        return pinned[page];
    }

    /** Whether a mapping entry names a page. */
    public boolean isTracked(int page) {
        return tracked[page];
    }

    /** All pins of all pages. */
    public int pins() {
        return Arrays.stream(pinned).sum();
    }

    /** The number of pages that mapping entries name. */
    public int entries() {
        int entries = 0;
        for (boolean one : tracked) {
            entries += one ? 1 : 0;
        }
        return entries;
    }

    /** The number of pages that are mapped or pinned. */
    public int inUse() {
        int busy = 0;
        for (int page = 0; page < mapped.length; page++) {
            busy += mapped[page] + pinned[page] > 0 ? 1 : 0;
        }
        return busy;
    }

    @Override
    public String toString() {
        return "mapped " + Arrays.toString(mapped) + ", pinned " + Arrays.toString(pinned) + ", tracked "
                + Arrays.toString(tracked);
    }
}
