// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.pool;

import java.util.List;
import org.daxcheck.explorer.runtime.core.Revealing;
import org.daxcheck.explorer.runtime.core.Strand;
import org.daxcheck.explorer.runtime.heap.Modelled;
import org.daxcheck.explorer.runtime.primitive.Cell;

/** Model of {@code java.lang.ref.Cleaner} as the copied executors use it: nothing is ever found to be unreachable. */
public final class Cleaning implements Modelled {

    private static final Cleaning ONLY = new Cleaning();

    private Cleaning() {}

    /** The platform's own cleaner. */
    public static Cleaning cleaner() {
        return ONLY;
    }

    /** As in the platform. */
    public Registration register(Object object, Runnable action) {
        return new Once(action);
    }

    @Override
    public String label() {
        return "Cleaner";
    }

    /** Model of {@code java.lang.ref.Cleaner.Cleanable}. */
    public interface Registration {
        /** As in the platform. */
        void clean();
    }

    private static final class Once implements Registration, Modelled, Revealing {
        private final Runnable action;
        private final Cell cleaned = new Cell(this, "cleaned");

        Once(Runnable action) {
            this.action = action;
        }

        @Override
        public void clean() {
            if (cleaned.exchange(Strand.require(), 0, 1)) {
                action.run();
            }
        }

        @Override
        public void reveal(Strand strand) {
            cleaned.reveal(strand);
        }

        @Override
        public List<Object> parts() {
            return List.of(action);
        }

        @Override
        public String label() {
            return "Cleanable";
        }
    }
}
