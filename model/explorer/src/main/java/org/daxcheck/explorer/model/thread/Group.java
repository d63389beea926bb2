// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.thread;

import org.daxcheck.explorer.runtime.heap.Modelled;

/** Model of {@code java.lang.ThreadGroup}: the one that every thread belongs to. */
public final class Group implements Modelled {

    static final Group ONLY = new Group();

    private Group() {}

    /** As in the platform. */
    public String getName() {
        return "main";
    }

    @Override
    public String label() {
        return "ThreadGroup";
    }
}
