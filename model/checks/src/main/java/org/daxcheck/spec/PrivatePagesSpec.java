// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import org.daxcheck.api.PrivatePages;
import org.daxcheck.claim.Disabled;

/** A private page and its driver as a sequential object. Not thread-safe; a caller's mistake is an {@link IllegalStateException}. */
public final class PrivatePagesSpec implements PrivatePages {

    private int count;
    private boolean gone;

    /** The page free. */
    public PrivatePagesSpec() {}

    @Override
    public boolean alloc() {
        boolean may = count == 0 && !gone;
        count += may ? 1 : 0;
        return may;
    }

    @Override
    public void get() {
        require();
        count++;
    }

    @Override
    public void put() {
        require();
        count--;
    }

    private void require() {
        if (count == 0) {
            throw new IllegalStateException("nobody has the page");
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws Disabled while the page is not free
     */
    @Override
    public void memunmapPages() {
        if (count != 0) {
            throw new Disabled("the page is not free");
        }
        gone = true;
    }

    @Override
    public long references() {
        return count == 0 ? 0 : 1;
    }
}
