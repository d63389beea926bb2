// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.automaton;

import java.util.Arrays;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.machine.Rules;
import org.daxcheck.explorer.machine.Touch;

/**
 * What a thread may still touch from each of its nodes on, threads that it starts included, as far as the automata were known when this
 * was made. A node that became known later may touch anything.
 *
 * <p>A set of symbols is a row of words, and every node has a row for each kind of touch. A node has what its successors have, so they are
 * done first: most were learned later, so that a few turns from the last node to the first suffice.
 */
public final class Footprints {

    /** In place of a symbol: what invocations read and responses share. */
    public static final int HISTORY = -1;

    private static final int ROWS = Touch.WRITE;

    private final Automata automata;
    private final boolean realTime;
    private final int nodes;
    private final int words;
    private final long[] rows;

    /** The edges that leave a node: from its entry in {@code leaving} up to the next node's. */
    private final int[] leaving;

    private final int[] targets;

    /**
     * The footprints of all known nodes.
     *
     * @param realTime whether invocations and responses touch the history
     */
    public Footprints(Automata automata, boolean realTime) {
        this.automata = automata;
        this.realTime = realTime;
        this.nodes = automata.size();
        this.words = words(automata);
        this.rows = new long[ROWS * nodes * words];
        this.leaving = new int[nodes + 1];
        this.targets = new int[automata.edges() + nodes];
        link();
        for (int node = Automata.DONE + 1; node < nodes; node++) {
            begin(node);
        }
        boolean more = true;
        while (more) {
            more = false;
            for (int node = nodes - 1; node > Automata.DONE; node--) {
                for (int edge = leaving[node]; edge < leaving[node + 1]; edge++) {
                    more |= take(node, targets[edge]);
                }
            }
        }
    }

    private static int words(Automata automata) {
        int highest = 0;
        for (int node = Automata.DONE + 1; node < automata.size(); node++) {
            Op op = automata.op(node);
            highest = Math.max(highest, Math.max(op.target(), op.interruptFlag()));
        }
        return word(highest) + 1;
    }

    private static int word(int symbol) {
        return (symbol + 1) / Long.SIZE;
    }

    private static long bit(int symbol) {
        return 1L << (symbol + 1);
    }

    private void link() {
        int[] counts = new int[nodes];
        automata.forEachEdge((from, result, to) -> counts[from]++);
        for (int node = 0; node < nodes; node++) {
            leaving[node + 1] = leaving[node] + counts[node] + (child(node) == Automata.UNKNOWN ? 0 : 1);
        }
        int[] next = Arrays.copyOf(leaving, nodes);
        automata.forEachEdge((from, result, to) -> targets[next[from]++] = to);
        for (int node = 0; node < nodes; node++) {
            if (child(node) != Automata.UNKNOWN) {
                targets[next[node]] = child(node);
            }
        }
    }

    private int child(int node) {
        Op op = automata.op(node);
        return node != Automata.DONE && op.kind() == Kind.START ? automata.root((int) op.a()) : Automata.UNKNOWN;
    }

    private void begin(int node) {
        Op op = automata.op(node);
        if (op.kind().targeted()) {
            set(node, Rules.strongestTouch(op) - 1, op.target());
            if (op.interruptFlag() >= 0) {
                set(node, Touch.READ - 1, op.interruptFlag());
            }
        } else if (op.kind() == Kind.AWAIT) {
            for (Watch.Seen seen : automata.watch(node).seen()) {
                set(node, Touch.READ - 1, seen.op().target());
            }
        } else if (realTime && (op.kind() == Kind.INVOKE || op.kind() == Kind.RESPOND)) {
            set(node, (op.kind() == Kind.INVOKE ? Touch.READ : Touch.SHARE) - 1, HISTORY);
        }
    }

    private int row(int node, int row) {
        return (ROWS * node + row) * words;
    }

    private void set(int node, int row, int symbol) {
        rows[row(node, row) + word(symbol)] |= bit(symbol);
    }

    private boolean get(int node, int row, int symbol) {
        return word(symbol) < words && (rows[row(node, row) + word(symbol)] & bit(symbol)) != 0;
    }

    /** Adds to a node what a successor has; answers whether that is news. */
    private boolean take(int node, int successor) {
        long news = 0;
        int from = row(successor, 0);
        int end = row(node, ROWS);
        for (int at = row(node, 0); at < end; at++, from++) {
            news |= rows[from] & ~rows[at];
            rows[at] |= rows[from];
        }
        return news != 0;
    }

    /** Whether later footprints of the same automata say the same of every node that these know. */
    public boolean foretold(Footprints later) {
        for (int row = 0; row < ROWS * nodes; row++) {
            if (!Arrays.equals(
                    rows, row * words, (row + 1) * words, later.rows, row * later.words, row * later.words + words)) {
                return false;
            }
            for (int more = words; more < later.words; more++) {
                if (later.rows[row * later.words + more] != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether two threads may come to touches of a symbol that conflict. */
    public boolean contested(int symbol) {
        for (int thread = 0; thread < automata.threads(); thread++) {
            for (int other = 0; other < automata.threads(); other++) {
                if (thread != other && touches(thread, symbol, Touch.WRITE) && touches(other, symbol, 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a thread may touch a symbol so or, for 0, anyhow. */
    private boolean touches(int thread, int symbol, int touch) {
        int root = automata.root(thread);
        if (root == Automata.UNKNOWN || root >= nodes) {
            return true;
        }
        return touch == 0 ? touches(root, symbol) : get(root, touch - 1, symbol);
    }

    /** Whether a thread at this node may come to touch the symbol. */
    public boolean touches(int node, int symbol) {
        return conflict(node, symbol, Touch.WRITE);
    }

    /** Whether a thread at this node may come to a touch of the symbol that conflicts with such a one. */
    public boolean conflict(int node, int symbol, int touch) {
        if (node >= nodes) {
            return true;
        }
        for (int kind = Touch.READ; kind <= Touch.WRITE; kind++) {
            if (Touch.conflict(touch, kind) && get(node, kind - 1, symbol)) {
                return true;
            }
        }
        return false;
    }
}
