// SPDX-License-Identifier: GPL-2.0-only

/**
 * One execution on automata and a simulated memory, event by event, forwards and back: what every search walks on.
 *
 * <p>An execution knows its events, their touches and vector clocks, and where each thread stands; it runs the program when a thread
 * comes to a place that no run has shown. It decides nothing.
 */
@NullMarked
package org.daxcheck.explorer.execution;

import org.jspecify.annotations.NullMarked;
