// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.core;

import java.util.HashMap;
import java.util.Map;
import org.daxcheck.explorer.instrument.InstrumentingLoader;
import org.daxcheck.explorer.runtime.name.Sites;
import org.jspecify.annotations.Nullable;

/** The calls of rewritten methods that one thread is in. */
public final class CallStack {

    /** One call. */
    public static final class Frame {
        private final @Nullable Frame caller;
        private final int chain;
        private final int depth;
        private final Map<Integer, Spin.Turn> turns = new HashMap<>(0);
        private int place;

        private Frame(@Nullable Frame caller, int chain, int place) {
            this.caller = caller;
            this.chain = chain;
            this.place = place;
            this.depth = caller == null ? 1 : caller.depth + 1;
        }

        /** What is known of the loops of this call. */
        public Map<Integer, Spin.Turn> turns() {
            return turns;
        }
    }

    private final Sites sites;
    private @Nullable Frame top;

    /**
     * A stack with one frame that stands for the thread itself.
     *
     * @param root the place of that frame
     */
    public CallStack(Sites sites, int root) {
        this.sites = sites;
        enter(root);
    }

    public void enter(int place) {
        top = new Frame(top, site(), place);
    }

    public void exit() {
        if (top != null) {
            top = top.caller;
        }
    }

    public void at(int place) {
        if (top != null) {
            top.place = place;
        }
    }

    @Nullable
    public Frame top() {
        return top;
    }

    /** The number of the place that the thread is at, with the calls that led there. */
    public int site() {
        return top == null ? Sites.NONE : sites.number(top.chain, top.place);
    }

    /** Leaves the calls that an exception has ended: as many remain as the thread's real stack holds. */
    public void unwind() {
        long real = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(
                                frame -> frame.getDeclaringClass().getClassLoader() instanceof InstrumentingLoader)
                        .count());
        while (top != null && top.depth > real + 1) {
            top = top.caller;
        }
    }
}
