// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import org.jspecify.annotations.Nullable;

/** A platform thread that carries one thread of a program after another. */
public final class Carrier extends Thread {

    private @Nullable Strand strand;

    public Carrier(Runnable work) {
        super(work, "explored");
        setDaemon(true);
    }

    @Nullable
    public Strand strand() {
        return strand;
    }

    /** Runs a body as a strand; called on this thread. */
    public void carry(Strand carried, Runnable body) {
        strand = carried;
        carried.carriedBy(this);
        try {
            body.run();
        } finally {
            strand = null;
        }
    }
}
