// SPDX-License-Identifier: GPL-2.0-only
/**
 * Outcome tests of JCStress, as they stand: each actor a thread, the arbiter after them, the result's text the outcome.
 *
 * <p>The rules are those of jcstress-core 0.16: the parameters of actors and arbiter are the state and the result, in any order; the test
 * may be its own state; an outcome is graded by the first row that spells it out, else by the first that matches it as a regular
 * expression, else by the row without an id; what no row grades is forbidden. In a termination test the outcome is {@code TERMINATED}, or
 * {@code STALE} where the actor is left behind after the signal.
 */
@NullMarked
package org.daxcheck.explorer.front.jcstress;

import org.jspecify.annotations.NullMarked;
