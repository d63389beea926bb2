// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.execution;

import java.util.BitSet;
import java.util.Set;
import org.daxcheck.explorer.automaton.Automata;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Op;

/**
 * Which operations are scheduling points. An operation is hidden if it can be moved to the left, up to its predecessor in the same
 * thread, past all that other threads may do in between.
 *
 * <p>An unlock, a start, an end can, unless an operation exists that looks at the lock or the life without blocking; a plain access
 * can, unless it takes part in a data race. Such a symbol is <em>exposed</em>; a search that finds one must start again, for what
 * it has explored before took the symbol for hidden.
 */
final class Visibility {

    private final boolean spinLoops;
    private final boolean steps;
    private final boolean plain;
    private final boolean realTime;
    private final Set<Reduction> reductions;
    private final BitSet exposed = new BitSet();
    private int seen;

    /**
     * Nothing is exposed yet.
     *
     * @param realTime whether invocations and responses are scheduling points
     */
    public Visibility(Set<Reduction> reductions, boolean realTime) {
        this.spinLoops = reductions.contains(Reduction.SPIN_LOOPS);
        this.steps = reductions.contains(Reduction.STEPS);
        this.plain = reductions.contains(Reduction.PLAIN_ACCESSES);
        this.realTime = realTime;
        this.reductions = Set.copyOf(reductions);
    }

    /** Whether the order of responses and invocations is kept. */
    public boolean realTime() {
        return realTime;
    }

    /** Whether a search may do this. */
    boolean allows(Reduction reduction) {
        return reductions.contains(reduction);
    }

    /** Whether a loop that waits for one operation is one event. */
    public boolean spinLoops() {
        return spinLoops;
    }

    /** Whether an operation is performed together with its predecessor. */
    public boolean hidden(Op op) {
        return switch (op.kind()) {
            case FENCE, REPORT, FAIL -> true;
            case INVOKE, RESPOND -> !realTime;
            case UNLOCK, READ_UNLOCK, START, END -> steps && !exposed.get(op.target());
            case READ, WRITE -> op.access() == Access.PLAIN && plain && !exposed.get(op.target());
            default -> false;
        };
    }

    /** Exposes a symbol. Answers whether it was hidden. */
    public boolean expose(int symbol) {
        boolean before = exposed.get(symbol);
        exposed.set(symbol);
        return !before;
    }

    /** Looks at what the automata have learned since the last call. Answers whether a symbol is exposed by it. */
    public boolean exposes(Automata automata) {
        boolean news = false;
        for (; seen < automata.size(); seen++) {
            Op op = automata.op(seen);
            if (looks(op)) {
                news |= expose(op.target());
            }
        }
        return news;
    }

    private static boolean looks(Op op) {
        return switch (op.kind()) {
            case TRY_LOCK, TRY_READ_LOCK, LOCK_STATE, LIFE_STATE -> true;
            case LOCK, READ_LOCK, JOIN -> op.interruptFlag() >= 0;
            default -> false;
        };
    }
}
