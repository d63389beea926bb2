// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.automaton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.machine.Rules;
import org.daxcheck.explorer.machine.Touch;

/**
 * Which locations locks keep from data races, as far as the automata were known when this was made: wherever two threads come to
 * accesses that could race, both hold one lock for writing. Then who comes second has taken the lock after the first one gave it back, and
 * the one access happens before the other.
 *
 * <p>Which locks a thread holds at a node is the same in every execution, whatever else happens: what all ways to the node have in common.
 */
public final class Guards {

    private record Edge(int to, long result) {}

    /** An access, by whom, and which locks that one holds. */
    private record Guarded(int thread, boolean writes, boolean plain, BitSet locks) {

        boolean mayRace(Guarded other) {
            return thread != other.thread
                    && (writes || other.writes)
                    && (plain || other.plain)
                    && !locks.intersects(other.locks);
        }
    }

    private final Automata automata;
    private final Map<Integer, List<Edge>> edges = new HashMap<>();
    private final Map<Integer, Set<Guarded>> accesses = new HashMap<>();

    /** Of all known nodes. */
    public Guards(Automata automata) {
        this.automata = automata;
        automata.forEachEdge((from, result, to) ->
                edges.computeIfAbsent(from, node -> new ArrayList<>()).add(new Edge(to, result)));
        for (int thread = 0; thread < automata.threads(); thread++) {
            int number = thread;
            held(automata.root(thread)).forEach((node, locks) -> access(number, automata.op(node), locks));
        }
    }

    /** The nodes that are reached from one, and the locks held at each. */
    private Map<Integer, BitSet> held(int root) {
        Map<Integer, BitSet> held = new HashMap<>();
        Deque<Integer> work = new ArrayDeque<>();
        arrive(root, new BitSet(), held, work);
        while (!work.isEmpty()) {
            int node = work.remove();
            for (Edge edge : edges.getOrDefault(node, List.of())) {
                BitSet locks = (BitSet) held.getOrDefault(node, new BitSet()).clone();
                change(locks, automata.op(node), edge.result());
                arrive(edge.to(), locks, held, work);
            }
        }
        return held;
    }

    private static void arrive(int node, BitSet locks, Map<Integer, BitSet> held, Deque<Integer> work) {
        if (node == Automata.UNKNOWN || node == Automata.DONE) {
            return;
        }
        BitSet before = held.get(node);
        if (before == null) {
            held.put(node, locks);
            work.add(node);
            return;
        }
        int size = before.cardinality();
        before.and(locks);
        if (before.cardinality() < size) {
            work.add(node);
        }
    }

    private static void change(BitSet locks, Op op, long result) {
        switch (op.kind()) {
            case LOCK -> locks.set(op.target(), result != Op.INTERRUPTED);
            case TRY_LOCK -> locks.set(op.target(), locks.get(op.target()) || result == 1);
            case UNLOCK -> locks.clear(op.target());
            default -> {}
        }
    }

    private void access(int thread, Op op, BitSet locks) {
        if (op.kind().accessesMemory()) {
            boolean writes = Rules.strongestTouch(op) != Touch.READ;
            accesses.computeIfAbsent(op.target(), location -> new HashSet<>())
                    .add(new Guarded(thread, writes, op.access() == Access.PLAIN, locks));
        }
    }

    /** Whether later guards of the same automata say the same of every location accessed. */
    public boolean foretold(Guards later) {
        return later.accesses.keySet().stream().allMatch(location -> guarded(location) == later.guarded(location));
    }

    /** Whether locks keep all accesses of a location from racing with each other. */
    public boolean guarded(int location) {
        Set<Guarded> all = accesses.getOrDefault(location, Set.of());
        return all.stream().noneMatch(one -> all.stream().anyMatch(one::mayRace));
    }
}
