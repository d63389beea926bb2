// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Names;
import org.daxcheck.explorer.execution.Executed;
import org.jspecify.annotations.Nullable;

/**
 * The calls of an execution with their order in real time, in a form that is equal for executions that cannot be told apart by it:
 * sorted by thread, each thread's in the order of its program.
 *
 * @param calls at most 64
 * @param stuck whether the execution ended with nobody able to move and somebody left
 */
public record History(List<Call> calls, boolean stuck) {

    /** How many calls a history may have. */
    public static final int MAX_CALLS = Long.SIZE;

    /** A call while the history is read. */
    private static final class Open {
        final int thread;
        final long operation;
        final List<Open> after;
        boolean returned;

        @Nullable
        Object answer;

        Open(int thread, long operation, List<Open> after) {
            this.thread = thread;
            this.operation = operation;
            this.after = after;
        }
    }

    /** Copies the list. */
    public History {
        calls = List.copyOf(calls);
        if (calls.size() > MAX_CALLS) {
            throw new IllegalArgumentException("a history of " + calls.size() + " calls");
        }
    }

    /** The history of an execution. */
    public static History of(Executed execution, Names names) {
        List<Open> opened = new ArrayList<>();
        List<Open> returned = new ArrayList<>();
        for (int i = 0; i < execution.length(); i++) {
            if (execution.op(i).kind() == Kind.INVOKE) {
                opened.add(new Open(execution.thread(i), execution.op(i).a(), List.copyOf(returned)));
            } else if (execution.op(i).kind() == Kind.RESPOND) {
                Open open = last(opened, execution.thread(i));
                open.returned = true;
                open.answer = names.answer(execution.op(i).b());
                returned.add(open);
            }
        }
        opened.sort(Comparator.comparingInt(open -> open.thread));
        List<Call> calls = new ArrayList<>();
        for (Open open : opened) {
            calls.add(new Call(open.thread, open.operation, open.returned, open.answer, mask(open.after, opened)));
        }
        return new History(calls, execution.blocked() != 0);
    }

    private static Open last(List<Open> opened, int thread) {
        for (int i = opened.size() - 1; i >= 0; i--) {
            if (opened.get(i).thread == thread && !opened.get(i).returned) {
                return opened.get(i);
            }
        }
        throw new IllegalArgumentException("thread " + thread + " returns from nothing");
    }

    private static long mask(List<Open> some, List<Open> all) {
        long mask = 0;
        for (Open open : some) {
            mask |= 1L << all.indexOf(open);
        }
        return mask;
    }

    /** The calls that returned, as a mask. */
    long returned() {
        long mask = 0;
        for (int i = 0; i < calls.size(); i++) {
            mask |= calls.get(i).returned() ? 1L << i : 0;
        }
        return mask;
    }
}
