// SPDX-License-Identifier: GPL-2.0-only

/**
 * What a thread of a program does, as data: the meeting point of execution and exploration.
 *
 * <p>A thread of a closed program is a deterministic function of the results of its operations. So a {@link
 * org.daxcheck.explorer.event.Source} runs the program now and then, and tells which operation ({@link
 * org.daxcheck.explorer.event.Op}) each thread performed and what it got; the search learns from it one automaton per thread and
 * explores their product on a simulated shared state without running the program again.
 *
 * <h2>The state is one word per symbol</h2>
 *
 * Everything threads share is a <em>symbol</em>: a dense number with a {@link org.daxcheck.explorer.event.Sort} and a state of
 * 64 bits. A field, an array element, a static is a LOCATION; a monitor or lock is a LOCK (who holds it); its waiters are a
 * WAIT_SET or WAIT_QUEUE; a thread has a LIFE and a PERMIT. Each operation is a closed function on the state of its target (and
 * of the interrupt flag, if it can be interrupted): {@link org.daxcheck.explorer.event.Kind} says which.
 *
 * <h2>Numbers must be stable</h2>
 *
 * The same symbol, thread, site and object must carry the same number in every run of one source. Threads are numbered from 0,
 * objects by {@link org.daxcheck.explorer.event.Reference}: the allocating thread and its own count, fixed at allocation. Numbers
 * given at the first touch are wrong: they depend on the schedule.
 */
@NullMarked
package org.daxcheck.explorer.event;

import org.jspecify.annotations.NullMarked;
