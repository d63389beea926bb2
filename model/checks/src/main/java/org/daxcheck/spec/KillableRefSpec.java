// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.spec;

import org.daxcheck.api.KillableRef;
import org.daxcheck.claim.Disabled;

/** A count that can be killed as a sequential object. Not thread-safe; a caller's mistake is an {@link IllegalStateException}. */
public final class KillableRefSpec implements KillableRef {

    private long count = 1;
    private boolean dead;
    private boolean released;
    private boolean exited;

    /** Live, with one reference. */
    public KillableRefSpec() {}

    @Override
    public void getMany(int more) {
        require(count > 0, "get of a count that is zero");
        count += more;
    }

    @Override
    public boolean tryget() {
        require(true, "");
        boolean may = count > 0;
        count += may ? 1 : 0;
        return may;
    }

    @Override
    public boolean trygetLive() {
        return !isDying() && tryget();
    }

    @Override
    public boolean trygetLiveRcu() {
        return trygetLive();
    }

    @Override
    public void putMany(int less) {
        require(count >= less, "put of a reference that was not taken");
        count -= less;
        released |= count == 0;
    }

    @Override
    public void kill() {
        require(!dead, "killed more than once");
        dead = true;
        put();
    }

    @Override
    public boolean isDying() {
        require(true, "");
        return dead;
    }

    @Override
    public boolean isZero() {
        require(true, "");
        return count == 0;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Disabled while references are left
     */
    @Override
    public void awaitRelease() {
        if (!released) {
            throw new Disabled("references are left");
        }
        released = false;
    }

    @Override
    public void reinit() {
        require(dead && count == 0, "reinit of a count that is not zero");
        dead = false;
        count = 1;
    }

    @Override
    public void exit() {
        exited = true;
    }

    @Override
    public long count() {
        return count;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds || exited) {
            throw new IllegalStateException(exited ? "use after exit" : otherwise);
        }
    }
}
