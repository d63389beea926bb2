// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.model.lock;

import java.util.function.Predicate;
import org.daxcheck.explorer.runtime.core.Strand;

/** How operations that may be interrupted tell the program. */
final class Interrupts {

    private Interrupts() {}

    /** Performs an operation that fails if it was interrupted, before it began or while it waited. */
    static void check(Strand self, Predicate<Strand> operation) throws InterruptedException {
        if (self.state().readFlag(self) || !operation.test(self)) {
            self.state().writeFlag(self, false);
            throw new InterruptedException();
        }
    }

    /**
     * Tries an operation with a time limit: the limit passes if the operation is not possible now.
     *
     * @param untimed the operation without a limit; false if it was interrupted
     */
    static boolean timed(Strand self, long nanos, Predicate<Strand> attempt, Predicate<Strand> untimed)
            throws InterruptedException {
        if (self.execution().bounds().endless(nanos)) {
            check(self, untimed);
            return true;
        }
        check(self, strand -> true);
        boolean done = attempt.test(self);
        if (!done) {
            self.state().pass(nanos);
        }
        return done;
    }
}
