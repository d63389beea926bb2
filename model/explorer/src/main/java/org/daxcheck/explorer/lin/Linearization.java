// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The search for a sequential order of one history's calls. */
final class Linearization {

    /** A set of calls already in order, where that has led the specification, and whether who waits is excused on the way. */
    private record Visited(long done, SpecificationTree.Node node, boolean excused) {}

    private final History history;
    private final SpecificationTree specification;
    private final Set<Visited> visited = new HashSet<>();

    /** The call that must find itself disabled at the end; -1 if there is none. */
    private final int waiting;

    /** The calls that did not return and may be taken or left out, as a mask. */
    private final long optional;

    private Linearization(History history, SpecificationTree specification, int waiting, long optional) {
        this.history = history;
        this.specification = specification;
        this.waiting = waiting;
        this.optional = optional;
    }

    /** Whether the calls that returned, with some of those that did not, can be put in order. */
    static boolean exists(History history, SpecificationTree specification) {
        return new Linearization(history, specification, -1, ~history.returned())
                .search(0, specification.root(), false);
    }

    /** Whether the calls that returned, and no other, can be put in an order after which this one is disabled. */
    static boolean leavesWaiting(History history, SpecificationTree specification, int call) {
        return new Linearization(history, specification, call, 0).search(0, specification.root(), false);
    }

    /**
     * The same where some other calls are unfinished: each was taken, or came halfway, or was not taken, and what it gives back it has
     * until it returns. So this call may also wait if it waited when one of them was taken, and only that one enabled it.
     */
    static boolean leavesWaiting(History history, SpecificationTree specification, int call, long unfinished) {
        return new Linearization(history, specification, call, unfinished).search(0, specification.root(), false);
    }

    private boolean search(long done, SpecificationTree.Node node, boolean excused) {
        if ((history.returned() & ~done) == 0 && (excused || mayWait(node))) {
            return true;
        }
        if (!visited.add(new Visited(done, node, excused))) {
            return false;
        }
        for (int i = 0; i < history.calls().size(); i++) {
            if ((done >>> i & 1) == 0 && mayBegin(i, done) && taken(i, done, node, excused)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is an order that goes on with this call, whole or, if its thread has stopped, halfway. */
    private boolean taken(int index, long done, SpecificationTree.Node node, boolean excused) {
        Call call = history.calls().get(index);
        boolean stopped = waiting >= 0 && !call.returned();
        long halfway = stopped ? specification.halfway(call.operation()) : call.operation();
        return taken(index, call.operation(), done, node, excused)
                || (halfway != call.operation() && taken(index, halfway, done, node, excused));
    }

    private boolean taken(int index, long operation, long done, SpecificationTree.Node node, boolean excused) {
        Call call = history.calls().get(index);
        Sequential.Reply reply = specification.reply(node, operation);
        if (!reply.taken() || (call.returned() && !Objects.equals(reply.answer(), call.answer()))) {
            return false;
        }
        SpecificationTree.Node next = specification.after(node, operation);
        boolean held = excused || (!call.returned() && keptWaiting(done, node, next));
        return search(done | 1L << index, next, held);
    }

    /** Whether the call that waits had begun by then, and found itself disabled before a step and not after it. */
    private boolean keptWaiting(long done, SpecificationTree.Node before, SpecificationTree.Node after) {
        boolean begun = waiting >= 0 && (history.calls().get(waiting).after() & ~done) == 0;
        return begun && mayWait(before) && !mayWait(after);
    }

    private boolean mayWait(SpecificationTree.Node node) {
        return waiting < 0
                || !specification
                        .reply(node, history.calls().get(waiting).operation())
                        .taken();
    }

    private boolean mayBegin(int index, long done) {
        Call call = history.calls().get(index);
        return (call.after() & ~done) == 0 && (call.returned() || (optional >>> index & 1) != 0);
    }
}
