// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daxcheck.claim.trace.Port;
import org.daxcheck.explorer.event.Names;

/** Who is left behind, where, since when, and who woke last where they sleep: one sentence. */
final class Blame {

    private final CallTree tree;
    private final Folds folds;
    private final Map<CallTree.Node, Integer> numbers;
    private final Names names;
    private final List<String> clauses = new ArrayList<>();

    /**
     * Nobody is left behind so far.
     *
     * @param numbers of the steps at which calls are told
     */
    Blame(CallTree tree, Folds folds, Map<CallTree.Node, Integer> numbers, Names names) {
        this.tree = tree;
        this.folds = folds;
        this.numbers = numbers;
        this.names = names;
    }

    /** A thread is left behind in the innermost of these calls. */
    void add(int thread, List<CallTree.Node> path, boolean spins) {
        if (path.isEmpty()) {
            return;
        }
        CallTree.Node node = path.get(path.size() - 1);
        Port port = node.port();
        String how = spins
                ? "spins"
                : port.sleeps() ? plain(folds.note(node)).replaceFirst("sleeps", "sleeps for ever") : "waits";
        boolean named = port.whole() && path.size() > 1;
        CallTree.Node in = named ? path.get(path.size() - 2) : node;
        StringBuilder clause = new StringBuilder(names.thread(thread))
                .append(' ')
                .append(how)
                .append(" in ")
                .append(in.called().method().function());
        if (!port.sleeps() && named) {
            clause.append(", ").append(Folds.text(node));
        }
        clause.append(", since step ").append(numbers.getOrDefault(node, 0));
        if (port.sleeps()) {
            clause.append(lastWake(node).map(this::told).orElse("; nobody wakes it"));
        }
        clauses.add(clause.toString());
    }

    private Optional<CallTree.Node> lastWake(CallTree.Node sleep) {
        return tree.all().stream()
                .filter(node -> node.port().wakes() && numbers.containsKey(node))
                .filter(node ->
                        node.called().given().object() == sleep.called().given().object())
                .max(Comparator.comparingInt(numbers::get));
    }

    private String told(CallTree.Node wake) {
        List<CallTree.Node> path = wake.path();
        CallTree.Node by = path.get(Math.max(0, path.size() - 2));
        return "; the last wake-up there, " + names.thread(wake.called().thread()) + "'s in " + Folds.text(by)
                + " at step " + numbers.get(wake) + ", " + plain(folds.note(wake));
    }

    private static String plain(String note) {
        return note.length() < 2 ? note : note.substring(1, note.length() - 1);
    }

    /** A thread goes no further, in the innermost of these calls; told first. */
    void stopped(int thread, List<CallTree.Node> path) {
        String in = path.isEmpty()
                ? ""
                : " in " + path.get(path.size() - 1).called().method().function();
        clauses.add(0, names.thread(thread) + " stops for ever" + in);
    }

    String sentence() {
        return String.join("; ", clauses);
    }
}
