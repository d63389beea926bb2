// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daxcheck.claim.trace.Port;
import org.daxcheck.claim.trace.Vocabulary;
import org.daxcheck.explorer.call.Called;
import org.daxcheck.explorer.execution.Executed;

/**
 * The calls of one execution as a tree for each thread, without what lies inside a call that is told as one step ({@link Port#whole}).
 */
final class CallTree {

    /** One call that is told. */
    static final class Node {
        private final Called called;
        private final Port port;
        private final List<Node> path;

        private Node(Called called, Port port, List<Node> around) {
            this.called = called;
            this.port = port;
            this.path = new ArrayList<>(around);
            this.path.add(this);
        }

        Called called() {
            return called;
        }

        Port port() {
            return port;
        }

        /** The calls around it and itself, outermost first. */
        List<Node> path() {
            return path;
        }

        /** The depth in a trace: the operation of the scenario has 0. */
        int depth() {
            return path.size();
        }
    }

    private final Map<Integer, List<Node>> threads = new HashMap<>();
    private final Map<Integer, Integer> told = new HashMap<>();

    /**
     * The calls of an execution.
     *
     * @param calls those of each thread in the order in which they began
     * @param ended whether the execution is maximal; if not, a call after a thread's last operation is none of it
     */
    CallTree(List<Called> calls, Executed execution, Vocabulary vocabulary, boolean ended) {
        Map<Integer, Integer> operations = new HashMap<>();
        for (int i = 0; i < execution.length(); i++) {
            operations.merge(execution.thread(i), 1, Integer::sum);
        }
        Map<Integer, List<Node>> all = new HashMap<>();
        for (Called called : calls) {
            int total = operations.getOrDefault(called.thread(), 0);
            boolean waits = ended && (execution.blocked() >>> called.thread() & 1) != 0;
            if (called.from() < total || (waits && called.from() == total)) {
                add(called.cutAt(total), vocabulary, all.computeIfAbsent(called.thread(), key -> new ArrayList<>()));
            }
        }
    }

    private void add(Called called, Vocabulary vocabulary, List<Node> all) {
        Called.Method method = called.method();
        Port port = vocabulary.of(
                method.type(), method.name(), called.given().arguments().size());
        Node around = called.caller() < 0 ? null : all.get(called.caller());
        Node node = new Node(called, port, around == null ? List.of() : around.path());
        all.add(node);
        boolean inside = node.path().stream()
                .limit(node.depth() - 1L)
                .anyMatch(one -> one.port().whole());
        if (!inside) {
            threads.computeIfAbsent(called.thread(), key -> new ArrayList<>()).add(node);
        }
    }

    /** All calls that are told, of every thread. */
    List<Node> all() {
        return threads.values().stream().flatMap(List::stream).toList();
    }

    /** The calls around an operation of a thread, outermost first; at most the last of them is told as one step. */
    List<Node> around(int thread, int operation) {
        return threads.getOrDefault(thread, List.of()).stream()
                .filter(node -> node.called().holds(operation))
                .max(Comparator.comparingInt(Node::depth))
                .map(Node::path)
                .orElse(List.of());
    }

    /** The calls of a thread that began before an operation, in their order; each once. */
    List<Node> begun(int thread, int operation) {
        List<Node> nodes = threads.getOrDefault(thread, List.of());
        int from = told.getOrDefault(thread, 0);
        int to = from;
        while (to < nodes.size() && nodes.get(to).called().from() <= operation) {
            to++;
        }
        told.put(thread, to);
        return nodes.subList(from, to);
    }
}
