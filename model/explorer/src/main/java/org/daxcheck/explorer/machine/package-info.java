// SPDX-License-Identifier: GPL-2.0-only

/**
 * What operations do: the simulated shared state, on which searches run without the program.
 *
 * <p>Every symbol has 64 bits of state, every operation is a closed function on them ({@link
 * org.daxcheck.explorer.machine.Rules}), and two operations commute or not by how they touch a symbol ({@link
 * org.daxcheck.explorer.machine.Touch}). A source may use the rules as well, so that run and model agree by construction; what it
 * reports is compared with them in any case.
 */
@NullMarked
package org.daxcheck.explorer.machine;

import org.jspecify.annotations.NullMarked;
