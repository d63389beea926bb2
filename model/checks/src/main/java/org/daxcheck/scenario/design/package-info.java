// SPDX-License-Identifier: GPL-2.0-only

/**
 * The world around a refcount design: page tables, mapping entries, blocks and a teardown, and a ghost of who holds what, held
 * against the invariants I1 to I6 of {@link org.daxcheck.api.design}.
 *
 * <p>What a design may rely on is not the same everywhere. Each {@link org.daxcheck.scenario.design.Assumption} is a switch, so that
 * "safe if the caller serialises" is a verdict and no footnote.
 */
@NullMarked
@Stages
package org.daxcheck.scenario.design;

import org.daxcheck.claim.trace.Stages;
import org.jspecify.annotations.NullMarked;
