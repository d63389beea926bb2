// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.daxcheck.explorer.event.Kind;
import org.daxcheck.explorer.event.Op;
import org.daxcheck.explorer.execution.Executed;

/** Where the threads of an execution meet. */
final class Meeting {

    private Meeting() {}

    /** The symbols that several threads touch and that somebody changes, or on which threads wait. */
    static Set<Integer> symbols(Executed execution) {
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
}
