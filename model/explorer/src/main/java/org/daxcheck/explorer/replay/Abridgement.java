// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Trace;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.event.Site;
import org.daxcheck.explorer.execution.Executed;

/**
 * An execution as people read it: the calls of the scenario, below them the kernel functions in which something happens that another
 * thread can notice, and below those what happens. Left out is what only one thread touches, what nobody writes, and what a thread reads
 * again before another has moved.
 */
public final class Abridgement {

    private final Executed execution;
    private final Names names;
    private final Story story;
    private final Set<Integer> shared;
    private final List<Trace.Step> steps = new ArrayList<>();
    private final Map<Integer, List<Site.Frame>> open = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private int last = -1;

    private Abridgement(Executed execution, Names names) {
        this.execution = execution;
        this.names = names;
        this.story = new Story(names);
        this.shared = shared(execution);
    }

    /**
     * Tells an execution.
     *
     * @param threads how many threads have a column
     * @param ended whether it is maximal, so that who has not ended is left behind
     */
    public static Trace of(Executed execution, Names names, int threads, boolean ended) {
        Abridgement abridgement = new Abridgement(execution, names);
        for (int i = 0; i < execution.length(); i++) {
            abridgement.event(i);
        }
        if (ended) {
            abridgement.leftBehind();
        }
        List<String> columns = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            columns.add(names.thread(thread));
        }
        return new Trace(columns, abridgement.steps);
    }

    /** The symbols that several threads touch and that somebody changes, or on which threads meet. */
    private static Set<Integer> shared(Executed execution) {
        Map<Integer, Set<Integer>> touchers = new HashMap<>();
        Set<Integer> changed = new HashSet<>();
        for (int i = 0; i < execution.length(); i++) {
            Op op = execution.op(i);
            if (op.kind().targeted()) {
                touchers.computeIfAbsent(op.target(), symbol -> new HashSet<>()).add(execution.thread(i));
                if (op.kind() != Kind.READ) {
                    changed.add(op.target());
                }
            }
        }
        for (long left = execution.blocked(); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            Op op = execution.ahead(thread);
            if (op.kind().targeted()) {
                touchers.computeIfAbsent(op.target(), symbol -> new HashSet<>()).add(thread);
            }
        }
        changed.removeIf(symbol -> touchers.getOrDefault(symbol, Set.of()).size() < 2);
        return changed;
    }

    private void leftBehind() {
        for (long left = execution.blocked(); left != 0; left &= left - 1) {
            int thread = Long.numberOfTrailingZeros(left);
            Op op = execution.ahead(thread);
            int depth = calls(thread, op);
            steps.add(story.step(thread, depth, op, story.waiting(execution, thread)));
        }
    }

    private void event(int event) {
        Op op = execution.op(event);
        int thread = execution.thread(event);
        String text = story.done(op, execution.result(event));
        if (thread != last) {
            said.clear();
        }
        if (!tells(op) || (op.kind() == Kind.READ && !said.add(text))) {
            return;
        }
        last = thread;
        int depth = op.kind() == Kind.INVOKE || op.kind() == Kind.RESPOND ? scene(thread) : calls(thread, op);
        steps.add(story.step(thread, depth, op, text));
    }

    private boolean tells(Op op) {
        return switch (op.kind()) {
            case INVOKE, RESPOND, FAIL, REPORT, CHOICE, START, NOTIFY, NOTIFY_ALL, UNPARK -> true;
            case END, JOIN, FENCE, AWAIT -> false;
            default -> shared.contains(op.target());
        };
    }

    /** A call of the scenario begins or ends. */
    private int scene(int thread) {
        open.remove(thread);
        return 0;
    }

    /** Tells the kernel functions that the thread has entered since it was last told of; the depth below them. */
    private int calls(int thread, Op op) {
        List<Site.Frame> before = open.getOrDefault(thread, List.of());
        List<Site.Frame> now = names.site(op.site()).frames().stream()
                .filter(frame -> !frame.function().isEmpty())
                .toList();
        int common = 0;
        while (common < Math.min(before.size(), now.size())
                && before.get(common).function().equals(now.get(common).function())) {
            common++;
        }
        for (int depth = common; depth < now.size(); depth++) {
            Site.Frame frame = now.get(depth);
            steps.add(new Trace.Step(thread, depth + 1, frame.function() + "()", frame.function(), frame.place()));
        }
        open.put(thread, now);
        return now.size() + 1;
    }
}
