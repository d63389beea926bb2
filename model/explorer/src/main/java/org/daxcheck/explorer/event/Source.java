// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

import java.util.List;
import org.daxcheck.explorer.call.Called;

/**
 * A program that can be run under a given schedule. Called by one thread at a time; a source belongs to one search.
 */
public interface Source {

    /** How many threads run from the start: numbers 0 up to this, exclusive. The others are started by START. */
    int roots();

    /** The meaning of the numbers. */
    Names names();

    /**
     * Runs the program from the beginning: as the schedule says while it lasts, and on with any fair policy until every thread has
     * ended or none can move.
     *
     * <p>A run that grows too long may be stopped, but only after the schedule, and only when every thread that has not ended has a
     * pending operation. The result begins with the entries of the schedule. Only the operations recorded may have effects that
     * another run could see.
     *
     * @throws Refusal if the program does something that the source does not understand
     * @throws Divergence if a thread did not do what it did in an earlier run after the same results
     * @throws InterruptedException if the calling thread was interrupted; nothing is left running
     * @throws RuntimeException for a defect of the source itself; it ends the search and is never a verdict on the program
     */
    Run run(Schedule schedule) throws Refusal, Divergence, InterruptedException;

    /**
     * The calls in the run of a schedule, of methods that port a function: those of a thread in the order in which they began. None
     * where the source does not know of calls. What happens after the schedule's end is part of it.
     */
    default List<Called> calls(Schedule schedule) throws Refusal, Divergence, InterruptedException {
        return List.of();
    }
}
