// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daxcheck.explorer.event.Kind;

/**
 * Every interleaving of a toy program. Prefixes that are the same trace are followed once, and it is checked that they lead to the same
 * state: so the oracle tests its own notion of what commutes.
 */
public final class BruteForce {

    private final boolean spinning;
    private final boolean merging;
    private final int limit;
    private final Interner interner = new Interner(true);
    private final Map<String, Object> prefixes = new HashMap<>();

    /** All maximal traces. */
    public final Set<String> traces = new TreeSet<>();
    /** Those in which threads are left behind. */
    public final Set<String> stuck = new TreeSet<>();
    /** The states in which executions end. */
    public final Set<Object> ends = new HashSet<>();

    private final Canonical path = new Canonical();
    private int visits;

    /**
     * A search.
     *
     * @param spinning whether a turn of a loop that would change nothing blocks
     * @param merging whether equal prefixes are followed once
     * @param limit how many states to visit before giving up
     */
    public BruteForce(boolean spinning, boolean merging, int limit) {
        this.spinning = spinning;
        this.merging = merging;
        this.limit = limit;
    }

    /** Searches. Answers whether it came to the end. */
    public boolean run(Toy toy, boolean realTime) {
        return visit(new ToyState(toy, realTime));
    }

    private boolean visit(ToyState state) {
        if (++visits > limit) {
            return false;
        }
        if (merging && !fresh(state)) {
            return true;
        }
        boolean moved = false;
        boolean alive = false;
        for (int thread = 0; thread < state.threads(); thread++) {
            alive |= state.alive(thread);
            for (long choice : state.choices(thread)) {
                ToyState next = new ToyState(state);
                Step step = next.step(thread, choice, interner);
                if (spinning && spins(next, thread)) {
                    continue;
                }
                moved = true;
                path.push(step);
                if (!visit(next)) {
                    return false;
                }
                path.pop();
            }
        }
        if (!moved) {
            finish(state, alive);
        }
        return true;
    }

    private void finish(ToyState state, boolean alive) {
        String trace = path.text();
        traces.add(trace);
        ends.add(state.remains());
        if (alive) {
            stuck.add(trace);
        }
    }

    private static boolean spins(ToyState state, int thread) {
        return state.alive(thread)
                && state.ahead(thread).kind() == Kind.AWAIT
                && state.ahead(thread).a() == 1
                && state.choices(thread).isEmpty();
    }

    private boolean fresh(ToyState state) {
        Object key = state.key();
        Object known = prefixes.putIfAbsent(path.text(), key);
        if (known != null && !known.equals(key)) {
            throw new IllegalStateException("one trace, two states: " + path.text());
        }
        return known == null;
    }
}
