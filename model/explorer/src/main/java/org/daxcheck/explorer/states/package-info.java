// SPDX-License-Identifier: GPL-2.0-only

/**
 * The second engine: every reachable state once, instead of every trace once.
 *
 * <p>A state is the memory and the node at which each thread stands. Where the source tells local states, loops are cycles of the graph:
 * programs that need not end can be searched to the end, and a <em>livelock</em> is a cycle without progress that a fair scheduler
 * can go round for ever.
 *
 * <p>What depends on how a state was reached is not seen by this engine: data races (those that it comes across it reports), the order of
 * calls in real time. It serves safety, deadlock and livelock, and as a check of the first engine: both must agree on how programs end.
 */
@NullMarked
package org.daxcheck.explorer.states;

import org.jspecify.annotations.NullMarked;
