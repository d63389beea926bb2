// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.heap;

import org.daxcheck.explorer.instrument.table.Constructs;
import org.jspecify.annotations.Nullable;

/** A construct that is not understood, on its way to the engine, which adds the place. Never seen by the program. */
public final class Unsupported extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A refusal.
     *
     * @param construct what is not understood
     */
    public Unsupported(String construct) {
        super(construct);
    }

    /**
     * What an exception of the program's says of the explorer: a model lacks a method, or a copied class lacks an access right. Null
     * if it says nothing.
     */
    public static @Nullable Unsupported behind(Throwable thrown) {
        if (thrown instanceof Unsupported unsupported) {
            return unsupported;
        }
        if (!(thrown instanceof LinkageError)) {
            return null;
        }
        String message = String.valueOf(thrown.getMessage());
        String platform = Constructs.platformNames(message);
        boolean ours = !platform.equals(message) || message.contains("org.daxcheck.explorer.runtime.");
        return ours ? new Unsupported("what has no model: " + platform) : null;
    }
}
