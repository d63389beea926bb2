// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.states;

import java.util.Set;
import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Refusal;
import org.daxcheck.explorer.execution.Knowledge;
import org.daxcheck.explorer.execution.RandomWalks;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.execution.Restart;
import org.daxcheck.explorer.search.Limits;
import org.daxcheck.explorer.search.Listener;

/**
 * Reaches every state of a program once, breadth first, so that what it finds it finds by a way with the fewest steps. What makes two
 * executions one state: {@link StateKey}.
 *
 * <p>The listener gets an execution for every end state. Where real time is kept, the calls so far are part of the state, so that it
 * gets an execution for every history, and each is judged. Data races are found in every state as in every execution: what decides on
 * them is part of the state as well.
 *
 * <p>Livelocks are the same with every reduction and without. Starvation is told where a thread can be kept from a lock for ever; with
 * {@code Reduction.STEPS}, of a program with many ways to starve only some may be.
 */
public final class StateSearch {

    private static final int LONGEST_WALK = 1_000;

    private final Knowledge knowledge;
    private final Limits limits;
    private final Listener listener;
    private Set<Finding.Kind> stopAt = Set.of();
    private int walksInVain = 2_000;

    /**
     * A search that has not begun.
     *
     * @param knowledge of the program
     * @param limits {@code executions} bounds the number of states; {@code events} the length of the way to a state
     */
    public StateSearch(Knowledge knowledge, Limits limits, Listener listener) {
        this.knowledge = knowledge;
        this.limits = limits;
        this.listener = listener;
    }

    /** Ends with the first defect of one of these kinds. */
    public StateSearch stoppingAt(Set<Finding.Kind> kinds) {
        stopAt = Set.copyOf(kinds);
        return this;
    }

    /** Executions by chance go before the search until so many in a row have learned nothing; with 0, none. */
    StateSearch walksInVain(int inARow) {
        walksInVain = inARow;
        return this;
    }

    /**
     * Searches. Begins again when something was learned that puts earlier steps in doubt; the last round has learned no such thing.
     *
     * @throws Refusal if the program does what the source does not understand
     * @throws Divergence if the program is not deterministic
     * @throws InterruptedException if the calling thread was interrupted
     */
    public States run() throws Refusal, Divergence, InterruptedException {
        knowledge.begin();
        long start = System.nanoTime();
        new RandomWalks(knowledge, walksInVain, Math.min(limits.events(), LONGEST_WALK)).run(limits.time());
        while (true) {
            try {
                int plain = knowledge.plainLocations();
                int silent = knowledge.silentSymbols();
                Reach reach = new Reach(knowledge, limits, listener, stopAt, start);
                States states = reach.run();
                boolean learned = plain < knowledge.plainLocations()
                        || (knowledge.allows(Reduction.FRESH_ACCESSES) && silent < knowledge.silentSymbols())
                        || !reach.foresaw();
                if (!states.complete() || !learned) {
                    return states;
                }
            } catch (Restart again) {
                // What was learned is kept: once more from the start.
            }
            listener.restarted();
        }
    }
}
