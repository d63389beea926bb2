// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daxcheck.claim.trace.Note;
import org.daxcheck.explorer.call.Called;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.execution.Executed;
import org.daxcheck.explorer.machine.Rules;

/** The calls that are told as one step: when they take effect, and what is to be said of them. */
final class Folds {

    /** What happens in one call. */
    private static final class Fold {
        private int first = -1;
        private int change = -1;
        private String before = "";
        private String after = "";
        private final SortedSet<String> woken = new TreeSet<>();
        private boolean wakes;
    }

    private final Executed execution;
    private final Names names;
    private final Map<CallTree.Node, Fold> folds = new HashMap<>();
    private final Map<Integer, SortedSet<String>> sleepers = new HashMap<>();

    Folds(Executed execution, Names names, CallTree tree) {
        this.execution = execution;
        this.names = names;
        for (int event = 0; event < execution.length(); event++) {
            sleeps(execution.op(event), execution.thread(event));
        }
        for (long left = execution.blocked(); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            sleeps(execution.ahead(thread), thread);
        }
        Map<Integer, Integer> operations = new HashMap<>();
        for (int event = 0; event < execution.length(); event++) {
            int thread = execution.thread(event);
            int operation = operations.merge(thread, 1, Integer::sum) - 1;
            CallTree.Node node = whole(tree.around(thread, operation));
            if (node != null) {
                add(folds.computeIfAbsent(node, key -> new Fold()), event, operation);
            }
        }
    }

    /** The call among these that is told as one step; null for none. */
    static CallTree.@org.jspecify.annotations.Nullable Node whole(List<CallTree.Node> path) {
        CallTree.Node last = path.isEmpty() ? null : path.get(path.size() - 1);
        return last != null && last.port().whole() ? last : null;
    }

    private void sleeps(Op op, int thread) {
        if (op.kind() == Kind.ENLIST || op.kind() == Kind.AWAIT_NOTIFIED || op.kind() == Kind.PARK) {
            sleepers.computeIfAbsent(op.target(), key -> new TreeSet<>()).add(names.thread(thread));
        }
    }

    private void add(Fold fold, int event, int operation) {
        Op op = execution.op(event);
        long result = execution.result(event);
        fold.first = fold.first < 0 ? operation : fold.first;
        switch (op.kind()) {
            case NOTIFY, NOTIFY_ALL, UNPARK -> {
                fold.wakes = true;
                fold.woken.addAll(sleepers.getOrDefault(op.target(), new TreeSet<>()));
                fold.change = operation;
            }
            case WRITE -> fold.change = operation;
            case CAS, CAS_BOOL -> {
                if (op.kind() == Kind.CAS ? result == op.a() : result == 1) {
                    changed(fold, op, op.a(), operation);
                }
            }
            case GET_AND_SET, GET_AND_ADD, GET_AND_AND, GET_AND_OR, GET_AND_XOR -> changed(fold, op, result, operation);
            default -> {
                // neither changes a word nor wakes anybody
            }
        }
    }

    private void changed(Fold fold, Op op, long before, int operation) {
        fold.change = operation;
        fold.before = names.value(op.target(), before);
        fold.after = names.value(op.target(), Rules.next(op, 0, before, 0));
    }

    /** The operation of its thread at which a call takes effect: the last that changes a word or wakes somebody, else the first. */
    boolean effect(CallTree.Node node, int operation) {
        Fold fold = folds.get(node);
        if (fold == null) {
            return false;
        }
        boolean atFirst = fold.change < 0 || node.port().sleeps();
        return operation == (atFirst ? fold.first : fold.change);
    }

    /** What is to be said of a call; empty if nothing. */
    String note(CallTree.Node node) {
        Map<String, String> values = new HashMap<>();
        Called called = node.called();
        values.put("this", String.valueOf(called.given().receiver()));
        List<String> arguments = arguments(node);
        for (int i = 0; i < arguments.size(); i++) {
            values.put(Integer.toString(i), arguments.get(i));
        }
        values.put("result", answer(node));
        Fold fold = folds.getOrDefault(node, new Fold());
        values.put("before", node.port().answer().of(fold.before));
        values.put("after", node.port().answer().of(fold.after));
        values.put("who", fold.woken.isEmpty() ? (fold.wakes ? "one" : "nobody") : String.join(", ", fold.woken));
        values.values().removeIf("?"::equals);
        return Note.of(node.port().note(), values);
    }

    /** The call as it reads. */
    static String text(CallTree.Node node) {
        Called called = node.called();
        String on = node.port().whole() && named(called.given().receiver())
                ? String.valueOf(called.given().receiver())
                : "";
        String given =
                arguments(node).stream().filter(text -> !text.equals("?")).collect(Collectors.joining(", "));
        String answer = answer(node);
        return called.method().function() + "(" + on + (on.isEmpty() || given.isEmpty() ? "" : ", ") + given + ")"
                + (answer.isEmpty() || answer.equals("?") ? "" : " = " + answer);
    }

    private static boolean named(@org.jspecify.annotations.Nullable Object value) {
        return value != Called.NAMELESS && value != Called.NOTHING;
    }

    private static List<String> arguments(CallTree.Node node) {
        List<String> texts = new java.util.ArrayList<>();
        for (Object argument : node.called().given().arguments()) {
            texts.add(node.port().argument(texts.size(), argument == null ? "NULL" : argument.toString()));
        }
        return texts;
    }

    private static String answer(CallTree.Node node) {
        Object answer = node.called().answer();
        return node.port().answer().of(answer == null ? "NULL" : answer.toString());
    }
}
