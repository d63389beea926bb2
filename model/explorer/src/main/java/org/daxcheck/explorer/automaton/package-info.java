// SPDX-License-Identifier: GPL-2.0-only

/**
 * Threads as automata, learned from runs: a node is a thread about to perform an operation, an edge is a result.
 *
 * <p>Without local states the automata are trees (a node is a history of results); with them, histories that lead to the same local
 * state share a node, and loops are cycles.
 */
@NullMarked
package org.daxcheck.explorer.automaton;

import org.jspecify.annotations.NullMarked;
