// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

/**
 * The operation that a thread was about to perform when a run ended.
 *
 * @param thread its number
 * @param op what it would have done
 * @param local its local state, as in {@link Event#local}
 */
public record Pending(int thread, Op op, int local) {}
