// SPDX-License-Identifier: GPL-2.0-only
/**
 * Specification classes of Lincheck, as they stand: every scenario up to a number of threads and of operations a thread, over every value
 * that a parameter may take, each through every interleaving and judged by the sequential specification.
 *
 * <p>Scenarios that differ only in the order of their threads are one. What the generators of Lincheck draw at random is enumerated here, so
 * only those are read that have few values. An exception that an operation throws is its answer, as for Lincheck; an error is a failure.
 */
@NullMarked
package org.daxcheck.explorer.front.lincheck;

import org.jspecify.annotations.NullMarked;
