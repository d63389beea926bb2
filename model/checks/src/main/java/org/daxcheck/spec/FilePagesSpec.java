// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import org.daxcheck.api.FilePages;
import org.daxcheck.claim.Disabled;

/**
 * The pages of a file as a sequential object. Not thread-safe; a caller's mistake is an {@link IllegalStateException}.
 * Truncation is one step.
 */
public final class FilePagesSpec implements FilePages {

    private final boolean[] mapped = new boolean[PAGES];
    private final int[] pins = new int[PAGES];
    private boolean closed;

    /** Nothing mapped. */
    public FilePagesSpec() {}

    @Override
    public boolean fault(int page) {
        mapped[page] |= !closed;
        return !closed;
    }

    @Override
    public boolean pin(int page) {
        pins[page] += mapped[page] ? 1 : 0;
        return mapped[page];
    }

    @Override
    public boolean pinSlow(int page) {
        fault(page);
        return pin(page);
    }

    @Override
    public void unpin(int page) {
        if (pins[page] == 0) {
            throw new IllegalStateException("nobody has page " + page + " pinned");
        }
        pins[page]--;
    }

    @Override
    public void unpinFolio(int page) {
        unpin(page);
    }

    @Override
    public void munmap() {
        for (int page = 0; page < PAGES; page++) {
            mapped[page] = false;
        }
        closed = true;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Disabled while a page is pinned
     */
    @Override
    public void truncate() {
        for (int pin : pins) {
            if (pin != 0) {
                throw new Disabled("a page is pinned");
            }
        }
        munmap();
    }

    @Override
    public void evict() {
        truncate();
    }
}
