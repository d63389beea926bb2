// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.trace.Vocabulary;
import org.daxcheck.explorer.call.Called;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.execution.Executed;

/**
 * An execution as people read it: the calls of the scenario, below them the calls of functions that the code under test ports, with what
 * they were given and what they answered, and below those what happens that another thread can notice. A call that is one step to its
 * reader stands where it takes effect. Nothing is told behind a failure. Left out is what only one thread touches, what nobody writes, and what a thread reads again before
 * another has moved.
 */
public final class Abridgement {

    /**
     * Which part of an execution is told, and how.
     *
     * @param threads how many threads have a column
     * @param ended whether it is maximal, so that who has not ended is left behind
     * @param loop the event from which on it repeats itself for ever; negative for none
     * @param stopped the thread that goes no further though it could; negative for none
     * @param answers whether the answers of the calls are what is told of, so that nothing is told behind the last
     */
    public record Part(int threads, boolean ended, int loop, int stopped, boolean answers) {}

    /**
     * What is told.
     *
     * @param trace the steps
     * @param blame who waits for ever, for what, and who woke last, in one sentence; empty if nobody does or no call is known
     */
    public record Told(Trace trace, String blame) {}

    private final Executed execution;
    private final Names names;
    private final Story story;
    private final Set<Integer> shared;
    private final Vocabulary words;
    private final CallTree tree;
    private final Folds folds;
    private final List<Trace.Step> steps = new ArrayList<>();
    private final Map<Integer, Integer> operations = new HashMap<>();
    private final Map<CallTree.Node, Integer> numbers = new HashMap<>();
    private final Map<Integer, Integer> invoked = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private int last = -1;

    private Abridgement(Executed execution, Names names, Vocabulary words, CallTree tree) {
        this.execution = execution;
        this.names = names;
        this.story = new Story(names);
        this.shared = Meeting.symbols(execution);
        this.words = words;
        this.tree = tree;
        this.folds = new Folds(execution, names, tree);
    }

    /**
     * Tells an execution.
     *
     * @param calls its calls; none if they are not known
     */
    public static Told of(Executed execution, Names names, List<Called> calls, Vocabulary words, Part part) {
        Executed told = part.answers() ? Prefix.toLastAnswer(execution) : Prefix.toFailure(execution);
        CallTree tree = new CallTree(calls, told, words, part.ended());
        return new Abridgement(told, names, words, tree).tell(part);
    }

    private Told tell(Part part) {
        for (int i = 0; i < execution.length(); i++) {
            if (i == part.loop()) {
                loopsFromHere(execution.thread(i));
            }
            event(i);
        }
        Blame blame = new Blame(tree, folds, numbers, names);
        if (part.ended()) {
            leftBehind(blame, part.stopped());
        }
        List<String> columns = new ArrayList<>();
        for (int thread = 0; thread < part.threads(); thread++) {
            columns.add(names.thread(thread));
        }
        while (columns.size() > 1 && steps.stream().noneMatch(step -> step.thread() == columns.size() - 1)) {
            columns.remove(columns.size() - 1);
        }
        return new Told(new Trace(columns, steps), blame.sentence());
    }

    private void loopsFromHere(int thread) {
        said.clear();
        steps.add(Trace.Step.ofNote(thread, 0, Trace.LOOP, ""));
    }

    private void leftBehind(Blame blame, int stopped) {
        for (long left = execution.blocked(); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            Op op = execution.ahead(thread);
            if (op.kind() == Kind.JOIN && Long.bitCount(execution.blocked()) > 1) {
                continue;
            }
            int operation = operations.getOrDefault(thread, 0);
            begun(thread, operation);
            List<CallTree.Node> path = tree.around(thread, operation);
            CallTree.Node whole = Folds.whole(path);
            if (thread == stopped) {
                steps.add(story.step(thread, depth(path), op, story.stopping(op)));
                blame.stopped(thread, path);
                continue;
            }
            if (whole == null) {
                steps.add(story.step(thread, depth(path), op, story.waiting(execution, thread)));
            } else if (!whole.port().sleeps() || !noted(whole)) {
                boolean sleeps = whole.port().sleeps();
                note(whole, sleeps ? folds.note(whole) : "<" + story.waiting(execution, thread, whole) + ">");
            }
            blame.add(thread, path, execution.spinning(thread));
        }
    }

    private void event(int event) {
        Op op = execution.op(event);
        int thread = execution.thread(event);
        int operation = operations.merge(thread, 1, Integer::sum) - 1;
        List<CallTree.Node> path = tree.around(thread, operation);
        CallTree.Node whole = Folds.whole(path);
        if (whole != null && op.kind() != Kind.FAIL) {
            fold(whole, op, operation);
        } else {
            plainly(event, op, operation, path);
        }
    }

    /** An operation inside a call that is one step. */
    private void fold(CallTree.Node whole, Op op, int operation) {
        int thread = whole.called().thread();
        if (whole.port().sleeps()) {
            if (op.kind() == Kind.ENLIST || op.kind() == Kind.PARK) {
                begun(thread, operation);
                note(whole, folds.note(whole));
            }
        } else if (folds.effect(whole, operation)) {
            begun(thread, operation);
            note(whole, folds.note(whole));
        }
    }

    private void plainly(int event, Op op, int operation, List<CallTree.Node> path) {
        int thread = execution.thread(event);
        String text = story.done(op, execution.result(event));
        if (thread != last) {
            said.clear();
        }
        if (!tells(op) || (op.kind() == Kind.READ && !said.add(text))) {
            return;
        }
        begun(thread, operation);
        last = thread;
        if (op.kind() == Kind.INVOKE) {
            invoked.put(thread, steps.size());
            steps.add(story.step(thread, 0, op, names.operation(op.a())));
        } else if (op.kind() == Kind.RESPOND) {
            respond(thread, op);
        } else {
            boolean staged = words.stages(names.site(op.site()).frame().type());
            steps.add(story.step(thread, depth(path), op, text).staged(staged));
        }
    }

    /** The answer goes to the call, unless another thread has moved in between. */
    private void respond(int thread, Op op) {
        int at = invoked.getOrDefault(thread, steps.size());
        boolean alone =
                at < steps.size() && steps.subList(at, steps.size()).stream().allMatch(step -> step.thread() == thread);
        Object answer = names.answer(op.b());
        if (alone && answer != null) {
            Trace.Step call = steps.get(at);
            String text = call.text() + " = " + answer;
            steps.set(at, new Trace.Step(thread, 0, text, call.function(), call.place()));
        } else if (!alone) {
            String note = "<returns" + (answer == null ? "" : " " + answer) + ">";
            steps.add(Trace.Step.ofNote(thread, 1, note, ""));
        }
    }

    private boolean tells(Op op) {
        return switch (op.kind()) {
            case INVOKE, RESPOND, FAIL, REPORT, CHOICE, START, NOTIFY, NOTIFY_ALL, UNPARK -> true;
            case TRY_LOCK, TRY_ACQUIRE, LATCH_VALUE -> true;
            case END, JOIN, FENCE, AWAIT -> false;
            default -> shared.contains(op.target());
        };
    }

    private static int depth(List<CallTree.Node> path) {
        return path.size() + 1;
    }

    /** Tells the calls that the thread has made since it was last told of. */
    private void begun(int thread, int operation) {
        for (CallTree.Node node : tree.begun(thread, operation)) {
            Called.Method method = node.called().method();
            if (thread != last) {
                said.clear();
                last = thread;
            }
            numbers.put(node, steps.size() + 1);
            steps.add(new Trace.Step(thread, node.depth(), Folds.text(node), method.function(), method.place()));
            if (!node.port().whole()) {
                note(node, folds.note(node));
            }
        }
    }

    private boolean noted(CallTree.Node node) {
        return !steps.get(numbers.getOrDefault(node, 1) - 1).note().isEmpty();
    }

    /** Adds a note to the step of a call, or as a step of its own if others have moved since. */
    private void note(CallTree.Node node, String text) {
        int at = numbers.getOrDefault(node, 0) - 1;
        if (text.isEmpty()) {
            return;
        }
        if (at == steps.size() - 1) {
            steps.set(at, steps.get(at).noting(text));
        } else {
            int thread = node.called().thread();
            steps.add(Trace.Step.ofNote(
                    thread, node.depth() + 1, text, node.called().method().function()));
        }
    }
}
