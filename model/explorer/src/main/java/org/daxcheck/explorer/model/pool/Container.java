// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.pool;

import org.daxcheck.explorer.model.thread.ModelThread;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.jspecify.annotations.Nullable;

/** Model of the platform's own list of the threads of a pool, which serves debuggers only. */
public final class Container implements Modelled {

    private Container() {}

    /** As in the platform. */
    public static Container create(@Nullable String name) {
        return new Container();
    }

    /** As in the platform. */
    public void start(ModelThread thread) {
        thread.start();
    }

    /** As in the platform. */
    public void close() {}

    @Override
    public String label() {
        return "SharedThreadContainer";
    }
}
