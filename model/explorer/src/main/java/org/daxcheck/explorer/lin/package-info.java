// SPDX-License-Identifier: GPL-2.0-only

/**
 * Whether the answers of concurrent operations fit a sequential specification.
 *
 * <p>A history is judged by the depth-first search of Wing and Gong (JPDC 17, 1993) with the memory of Lowe (CCPE 29(4), 2017): a set of
 * operations already put in order, together with the state of the specification, is not tried twice. A history that ends with nobody
 * able to move is judged as in Line-Up (Burckhardt, Dern, Musuvathi, Tan, PLDI 2010): each operation that is left waiting must be one
 * that the specification, too, would let wait.
 *
 * <p>The search must keep the order of responses and later invocations ({@code Options.realTime}).
 */
@NullMarked
package org.daxcheck.explorer.lin;

import org.jspecify.annotations.NullMarked;
