// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.automaton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.machine.Rules;
import org.daxcheck.explorer.machine.Touch;

/**
 * What a thread may still touch from each of its nodes on, threads that it starts included, as far as the automata were known when this
 * was made. A node that became known later may touch anything.
 */
public final class Footprints {

    /** In place of a symbol: what invocations read and responses share. */
    public static final int HISTORY = -1;

    private static final int SORTS = 3;

    private final Automata automata;
    private final boolean realTime;
    private final int nodes;
    private final BitSet[] touched;
    private final List<List<Integer>> predecessors = new ArrayList<>();
    private final Deque<Integer> work = new ArrayDeque<>();

    /**
     * The footprints of all known nodes.
     *
     * @param realTime whether invocations and responses touch the history
     */
    public Footprints(Automata automata, boolean realTime) {
        this.automata = automata;
        this.realTime = realTime;
        this.nodes = automata.size();
        this.touched = new BitSet[SORTS * nodes];
        for (int i = 0; i < touched.length; i++) {
            touched[i] = new BitSet();
        }
        for (int node = 0; node < nodes; node++) {
            predecessors.add(new ArrayList<>());
        }
        automata.forEachEdge((from, to) -> predecessors.get(to).add(from));
        for (int node = Automata.DONE + 1; node < nodes; node++) {
            begin(node);
            work.add(node);
        }
        while (!work.isEmpty()) {
            pass(work.remove());
        }
    }

    private void begin(int node) {
        Op op = automata.op(node);
        if (op.kind().targeted()) {
            touch(node, op.target(), Rules.strongestTouch(op));
            if (op.interruptFlag() >= 0) {
                touch(node, op.interruptFlag(), Touch.READ);
            }
        } else if (op.kind() == Kind.AWAIT) {
            automata.watch(node).seen().forEach(seen -> touch(node, seen.op().target(), Touch.READ));
        } else if (realTime && (op.kind() == Kind.INVOKE || op.kind() == Kind.RESPOND)) {
            touch(node, HISTORY, op.kind() == Kind.INVOKE ? Touch.READ : Touch.SHARE);
        }
        int child = op.kind() == Kind.START ? automata.root((int) op.a()) : Automata.UNKNOWN;
        if (child != Automata.UNKNOWN) {
            predecessors.get(child).add(node);
        }
    }

    private void touch(int node, int symbol, int kind) {
        touched[SORTS * node + kind - 1].set(symbol + 1);
    }

    private void pass(int node) {
        for (int before : predecessors.get(node)) {
            boolean more = false;
            for (int sort = 0; sort < SORTS; sort++) {
                BitSet mine = touched[SORTS * before + sort];
                int known = mine.cardinality();
                mine.or(touched[SORTS * node + sort]);
                more |= mine.cardinality() > known;
            }
            if (more) {
                work.add(before);
            }
        }
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
        for (int kind = Touch.READ; kind <= Touch.WRITE; kind++) {
            if ((touch == 0 || touch == kind) && touched[SORTS * root + kind - 1].get(symbol + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a thread at this node may come to a touch of the symbol that conflicts with such a one. */
    public boolean conflict(int node, int symbol, int touch) {
        if (node >= nodes) {
            return true;
        }
        for (int kind = Touch.READ; kind <= Touch.WRITE; kind++) {
            if (Touch.conflict(touch, kind) && touched[SORTS * node + kind - 1].get(symbol + 1)) {
                return true;
            }
        }
        return false;
    }
}
