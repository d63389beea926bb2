// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.explorer.event.Access;
import org.daxcheck.explorer.event.Divergence;
import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Pending;
import org.daxcheck.explorer.event.Run;
import org.daxcheck.explorer.machine.ModelMismatch;
import org.jspecify.annotations.Nullable;

/**
 * The automata of all threads of a program, as far as runs have shown them. Nodes are dense numbers; {@link #DONE} is the node of a
 * thread that has ended. Not thread-safe.
 */
public final class Automata {

    /** No node: not learned yet. */
    public static final int UNKNOWN = Edges.NONE;
    /** Where END leads. */
    public static final int DONE = 0;

    /** What makes two histories of a thread one: the local state, the operation ahead, and what a waiting loop has seen. */
    private record State(
            int thread, int local, Op op, @Nullable Watch watch) {}

    /** A thread about to perform an operation. */
    private record Ahead(Op op, int local) {}

    private final Edges edges = new Edges();
    private final Map<State, Integer> states = new HashMap<>();
    private Op[] ops = new Op[256];
    private @Nullable Watch[] watches = new Watch[256];
    private final Map<Op, Integer> shapes = new HashMap<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final BitSet plain = new BitSet();
    private final BitSet silent = new BitSet();
    private final BitSet spinning = new BitSet();
    private int[] shapeOf = new int[256];
    private int nodes;
    private int[] roots = new int[4];
    private int threads;

    /** Nothing is known. */
    public Automata() {
        ops[nodes++] = Op.local(Kind.FENCE, 0, 0, 0);
        Arrays.fill(roots, UNKNOWN);
    }

    /** The operation ahead at a node other than {@link #DONE}. */
    public Op op(int node) {
        return ops[node];
    }

    /** What the thread has seen that waits at a node with AWAIT. */
    public Watch watch(int node) {
        Watch watch = watches[node];
        if (watch == null) {
            throw new IllegalArgumentException("node " + node + " does not wait");
        }
        return watch;
    }

    /** Where a result leads; {@link #UNKNOWN} if no run has shown it. */
    public int next(int node, long result) {
        return edges.get(node, result);
    }

    /** Whether the node is the end of a loop's turn of one operation that changed nothing. */
    public boolean spins(int node) {
        Watch watch = watches[node];
        return watch != null && watch.seen().size() == 1 && ops[node].a() == 1;
    }

    /** Whether the operation at this node has been seen, here or after another history, to lead to a node that {@link #spins}. */
    public boolean spinHead(int node) {
        return spinning.get(shapeOf[node]);
    }

    /** How many operations have been seen to lead to a node that {@link #spins}. */
    public int spinSites() {
        return spinning.cardinality();
    }

    /** Whether an operation of this kind occurs at some node. */
    public boolean knows(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether a plain access occurs at some node. */
    public boolean knowsPlain() {
        return !plain.isEmpty();
    }

    /** The locations that some node accesses plainly. */
    public BitSet plainTargets() {
        return plain;
    }

    /** The symbols by which a thread can come to know what another did without any order of their earlier accesses. */
    public BitSet silentTargets() {
        return silent;
    }

    /** Told of an edge, from a node to a node. */
    @FunctionalInterface
    interface EdgeVisitor {
        void accept(int from, long result, int to);
    }

    /** Calls back for every edge. */
    void forEachEdge(EdgeVisitor visitor) {
        edges.forEach(visitor);
    }

    /** How many edges there are. */
    public int edges() {
        return edges.size();
    }

    /** Where a thread begins; {@link #UNKNOWN} if no run has shown it. */
    public int root(int thread) {
        return thread < roots.length ? roots[thread] : UNKNOWN;
    }

    /** One more than the highest number of a thread seen. */
    public int threads() {
        return threads;
    }

    /** How many nodes there are, {@link #DONE} included. */
    public int size() {
        return nodes;
    }

    /**
     * Learns what the threads did in a run.
     *
     * @throws Divergence if a thread did something else than in an earlier run after the same results
     */
    public void learn(Run run) throws Divergence {
        Map<Integer, List<Event>> histories = new HashMap<>();
        Map<Integer, Pending> ends = new HashMap<>();
        for (Event event : run.events()) {
            histories
                    .computeIfAbsent(event.thread(), thread -> new ArrayList<>())
                    .add(event);
        }
        for (Pending pending : run.pending()) {
            ends.put(pending.thread(), pending);
            histories.computeIfAbsent(pending.thread(), thread -> new ArrayList<>());
        }
        for (Map.Entry<Integer, List<Event>> entry : histories.entrySet()) {
            learn(entry.getKey(), entry.getValue(), ends.get(entry.getKey()));
        }
    }

    private void learn(int thread, List<Event> history, @Nullable Pending end) throws Divergence {
        reserve(thread);
        int node = roots[thread];
        Ahead first = ahead(thread, history, 0, end);
        if (node == UNKNOWN) {
            node = node(thread, first, null);
            roots[thread] = node;
        }
        expect(thread, node, first.op());
        for (int i = 0; i < history.size(); i++) {
            Event event = history.get(i);
            if (event.op().kind() == Kind.END) {
                edge(node, event.result(), DONE);
                return;
            }
            Ahead ahead = ahead(thread, history, i + 1, end);
            int next = edges.get(node, event.result());
            if (next == UNKNOWN) {
                next = node(thread, ahead, watch(thread, ahead.op(), history.subList(0, i + 1)));
                edges.put(node, event.result(), next);
                if (spins(next)) {
                    spinning.set(shapeOf[node]);
                }
            }
            expect(thread, next, ahead.op());
            node = next;
        }
    }

    private void edge(int node, long result, int target) {
        if (edges.get(node, result) == UNKNOWN) {
            edges.put(node, result, target);
        }
    }

    private static Ahead ahead(int thread, List<Event> history, int at, @Nullable Pending end) {
        if (at < history.size()) {
            return new Ahead(history.get(at).op(), history.get(at).local());
        }
        if (end == null) {
            throw new ModelMismatch("the run does not tell what thread " + thread + " does next");
        }
        return new Ahead(end.op(), end.local());
    }

    private static @Nullable Watch watch(int thread, Op op, List<Event> history) {
        if (op.kind() != Kind.AWAIT) {
            return null;
        }
        int from = Math.max(0, history.size() - (int) op.a());
        return Watch.of(thread, history.subList(from, history.size()));
    }

    private int node(int thread, Ahead ahead, @Nullable Watch watch) {
        if (ahead.local() == Event.UNKNOWN) {
            return create(ahead.op(), watch);
        }
        return states.computeIfAbsent(
                new State(thread, ahead.local(), ahead.op(), watch), state -> create(ahead.op(), watch));
    }

    private int create(Op op, @Nullable Watch watch) {
        if (nodes == ops.length) {
            ops = Arrays.copyOf(ops, 2 * nodes);
            watches = Arrays.copyOf(watches, 2 * nodes);
            shapeOf = Arrays.copyOf(shapeOf, 2 * nodes);
        }
        ops[nodes] = op;
        kinds.add(op.kind());
        if (op.access() == Access.PLAIN && op.kind().accessesMemory()) {
            plain.set(op.target());
        }
        if (op.kind().targeted() && op.silent()) {
            silent.set(op.target());
        }
        shapeOf[nodes] = shapes.computeIfAbsent(op, key -> shapes.size());
        watches[nodes] = watch;
        return nodes++;
    }

    private void expect(int thread, int node, Op op) throws Divergence {
        if (node == DONE || !ops[node].equals(op)) {
            throw new Divergence(thread, "performed " + op + " where it had performed " + ops[node]);
        }
    }

    private void reserve(int thread) {
        if (thread >= roots.length) {
            int old = roots.length;
            roots = Arrays.copyOf(roots, Math.max(thread + 1, 2 * old));
            Arrays.fill(roots, old, roots.length, UNKNOWN);
        }
        threads = Math.max(threads, thread + 1);
    }
}
