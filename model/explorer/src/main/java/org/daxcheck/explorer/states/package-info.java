// SPDX-License-Identifier: GPL-2.0-only

/**
 * The second engine: every reachable state once, instead of every trace once.
 *
 * <p>A state is the memory and the node at which each thread stands. Where the source tells local states, loops are cycles of the graph:
 * programs that need not end can be searched to the end, and a <em>livelock</em> is a cycle without progress that a fair scheduler
 * can go round for ever.
 *
 * <p>What depends on how a state was reached is made part of the state, as far as it can matter later: the order of calls in real time, if
 * answers are judged; accesses that a later one could be in a data race with ({@link
 * org.daxcheck.explorer.execution.RaceState}). So this engine answers what the first one answers, and the two must agree.
 */
@NullMarked
package org.daxcheck.explorer.states;

import org.jspecify.annotations.NullMarked;
