// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.thread;

import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.core.ThreadState;
import org.daxcheck.explorer.runtime.primitive.ThreadActions;
import org.jspecify.annotations.Nullable;

/** Who made a thread, whether it was started, and by whom. */
final class Beginning {

    private final @Nullable Strand maker = Strand.current();
    private volatile @Nullable ThreadState state;
    private volatile @Nullable Strand starter;
    private volatile boolean contested;

    /**
     * Of a thread that is being made.
     *
     * @param state what it is if it runs already
     */
    Beginning(@Nullable ThreadState state) {
        this.state = state;
    }

    /** Makes it the calling thread's to start it; nobody else's from here on. */
    void claim(ModelThread thread, Strand self) {
        boolean known = known(thread, self);
        if (known ? !ThreadActions.claim(self, thread, () -> state == null) : state != null) {
            throw new IllegalThreadStateException();
        }
        contested = known;
    }

    /** It was started. */
    void begun(Strand self, ThreadState begun) {
        starter = self;
        state = begun;
    }

    /** The state of a thread that has been started; null before. An operation, where other threads decide which. */
    @Nullable
    ThreadState state(ModelThread thread) {
        ThreadState known = state;
        Strand self = Strand.require();
        if (!known(thread, self)) {
            return known;
        }
        boolean certain = known != null && (!contested || known == self.state() || starter == self);
        if (!certain) {
            ThreadActions.look(self, thread, () -> state != null);
        }
        return state;
    }

    private static boolean known(ModelThread thread, Strand self) {
        return self.live() && self.execution().heap().shared(thread);
    }

    /** What nobody but the thread itself may do, and before it runs who makes it. */
    void demandOwn(ModelThread thread, String method) {
        Strand self = Strand.current();
        if (self == null || !self.live()) {
            return;
        }
        ThreadState now = state;
        boolean own = now == null ? maker == self || !known(thread, self) : now == self.state();
        if (!own) {
            throw self.refuse("Thread." + method + " of another thread");
        }
    }
}
