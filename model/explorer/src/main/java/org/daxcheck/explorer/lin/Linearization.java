// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.lin;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The search for a sequential order of one history's calls. */
final class Linearization {

    /** A set of calls already in order, and where that has led the specification. */
    private record Visited(long done, SpecificationTree.Node node) {}

    private final History history;
    private final SpecificationTree specification;
    private final Set<Visited> visited = new HashSet<>();

    /** The call that must find itself disabled at the end; -1 if calls that did not return may be taken or left out. */
    private final int waiting;

    private Linearization(History history, SpecificationTree specification, int waiting) {
        this.history = history;
        this.specification = specification;
        this.waiting = waiting;
    }

    /** Whether the calls that returned, with some of those that did not, can be put in order. */
    static boolean exists(History history, SpecificationTree specification) {
        return new Linearization(history, specification, -1).search(0, specification.root());
    }

    /** Whether the calls that returned, and no other, can be put in an order after which this one is disabled. */
    static boolean leavesWaiting(History history, SpecificationTree specification, int call) {
        return new Linearization(history, specification, call).search(0, specification.root());
    }

    private boolean search(long done, SpecificationTree.Node node) {
        if ((history.returned() & ~done) == 0) {
            long operation = waiting < 0 ? 0 : history.calls().get(waiting).operation();
            if (waiting < 0 || !specification.reply(node, operation).taken()) {
                return true;
            }
        }
        if (!visited.add(new Visited(done, node))) {
            return false;
        }
        for (int i = 0; i < history.calls().size(); i++) {
            if ((done >>> i & 1) == 0 && possible(i, done, node)) {
                long operation = history.calls().get(i).operation();
                if (search(done | 1L << i, specification.after(node, operation))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean possible(int index, long done, SpecificationTree.Node node) {
        Call call = history.calls().get(index);
        if ((call.after() & ~done) != 0 || (!call.returned() && waiting >= 0)) {
            return false;
        }
        Sequential.Reply reply = specification.reply(node, call.operation());
        return reply.taken() && (!call.returned() || Objects.equals(reply.answer(), call.answer()));
    }
}
