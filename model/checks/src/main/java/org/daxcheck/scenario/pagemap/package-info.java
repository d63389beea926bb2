// SPDX-License-Identifier: GPL-2.0-only

/**
 * Closed scenarios over page maps, folios and the counts under them; the invariants that they end with are named in the
 * descriptions of the packages of the ports.
 */
@NullMarked
package org.daxcheck.scenario.pagemap;

import org.jspecify.annotations.NullMarked;
