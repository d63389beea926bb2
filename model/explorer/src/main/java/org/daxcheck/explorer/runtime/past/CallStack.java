// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.runtime.past;

import java.util.HashMap;
import java.util.Map;
import org.daxcheck.explorer.instrument.InstrumentingLoader;
import org.daxcheck.explorer.runtime.name.Sites;
import org.jspecify.annotations.Nullable;

/** The calls of rewritten methods that one thread is in. */
public final class CallStack {

    private static final int NOT_TOLD = -1;

    /** One call. */
    public static final class Frame {
        private final @Nullable Frame caller;
        private final int chain;
        private final int depth;
        private final Map<Integer, Spin.Turn> turns = new HashMap<>(0);
        private final Past.Call call;
        private int place;
        private int told = NOT_TOLD;

        private Frame(@Nullable Frame caller, int chain, int place, boolean told) {
            this.call = caller == null ? new Past.Call(place) : told ? new Past.Call(caller.call) : caller.call;
            this.caller = caller;
            this.chain = chain;
            this.place = place;
            this.depth = caller == null ? 1 : caller.depth + 1;
        }

        /** What is known of the loops of this call. */
        public Map<Integer, Spin.Turn> turns() {
            return turns;
        }

        Past.Call call() {
            return call;
        }

        @Nullable
        Frame caller() {
            return caller;
        }
    }

    private final Sites sites;
    private @Nullable Frame top;
    private boolean told = true;
    private @Nullable Chronicle chronicle;
    private int operations;

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
        top = new Frame(top, site(), place, told);
    }

    public void exit() {
        leave(true);
    }

    private void leave(boolean normally) {
        Frame left = top;
        if (left != null) {
            top = left.caller;
            if (chronicle != null && left.told != NOT_TOLD) {
                chronicle.left(left.told, operations, normally);
            }
            if (top != null && top.call != left.call) {
                top.call.ended(left.call, normally);
            }
        }
    }

    /** From now on calls are kept to be told. */
    public void tell(Chronicle kept) {
        chronicle = kept;
    }

    /** Whether calls are kept to be told. */
    public boolean chronicled() {
        return chronicle != null;
    }

    /** The thread has performed an operation. */
    void performed() {
        operations++;
    }

    /** The method that was entered last ports a function. */
    public void called() {
        if (chronicle != null && top != null) {
            Frame around = top.caller;
            boolean bare = around == null || around.caller == null;
            while (around != null && around.told == NOT_TOLD) {
                around = around.caller;
            }
            int place = around == null || bare ? top.place : java.util.Objects.requireNonNull(top.caller).place;
            int caller = around == null ? -1 : around.told;
            top.told = chronicle.entered(caller, operations, sites.method(top.place, place));
        }
    }

    /** The object that the last call is of. */
    public void calledOn(Object receiver) {
        if (chronicle != null && top != null && top.told != NOT_TOLD) {
            chronicle.on(top.told, receiver);
        }
    }

    /** An argument of the last call. */
    public void given(@Nullable Object argument) {
        if (chronicle != null && top != null && top.told != NOT_TOLD) {
            chronicle.given(top.told, argument);
        }
    }

    /** What the present call is about to return. */
    public void answers(@Nullable Object answer) {
        if (chronicle != null && top != null && top.told != NOT_TOLD) {
            chronicle.answered(top.told, answer);
        }
    }

    /** Whether calls from now on count for the past of the thread. */
    public void told(boolean on) {
        told = on;
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
            leave(false);
        }
    }
}
