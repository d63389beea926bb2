// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.automaton;

import java.util.List;
import org.daxcheck.explorer.event.Event;
import org.daxcheck.explorer.machine.Memory;
import org.daxcheck.explorer.machine.Rules;

/**
 * What a thread that waits in a loop saw in its last turn: as long as every operation would yield the same again, so would the next
 * turn, and there is no use in taking it.
 *
 * @param thread who waits
 * @param seen the operations of the turn with their results
 */
public record Watch(int thread, List<Seen> seen) {

    /** An operation and what it yielded. */
    public record Seen(org.daxcheck.explorer.event.Op op, long result) {}

    /** Copies the list. */
    public Watch {
        seen = List.copyOf(seen);
    }

    static Watch of(int thread, List<Event> turn) {
        return new Watch(
                thread,
                turn.stream()
                        .filter(event -> event.op().kind().targeted())
                        .map(event -> new Seen(event.op(), event.result()))
                        .distinct()
                        .toList());
    }

    /** Whether another turn could go another way. */
    public boolean changed(Memory memory) {
        for (Seen one : seen) {
            if (Rules.result(one.op(), thread, memory.get(one.op().target()), one.result()) != one.result()) {
                return true;
            }
        }
        return false;
    }
}
