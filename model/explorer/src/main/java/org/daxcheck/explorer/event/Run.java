// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

import java.util.List;

/**
 * One execution of the program. Every thread that was started and whose END is not among the events is among the pending ones.
 *
 * @param events what was performed, in the order in which it took effect
 * @param pending the next operation of each thread that has not ended: blocked, or stopped because the run grew too long
 */
public record Run(List<Event> events, List<Pending> pending) {

    /** Copies the lists. */
    public Run {
        events = List.copyOf(events);
        pending = List.copyOf(pending);
    }
}
