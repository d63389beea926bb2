// SPDX-License-Identifier: GPL-2.0-only
/**
 * Which search for what. {@link org.daxcheck.explorer.plan.Strategy} is the one entrance: traces first, because they are exact in
 * number and short; states where traces are too many or do not end.
 */
@NullMarked
package org.daxcheck.explorer.plan;

import org.jspecify.annotations.NullMarked;
