// SPDX-License-Identifier: GPL-2.0-only
/** The commands that explore one class of anybody's, and that show one execution again. */
@NullMarked
package org.daxcheck.gate.explore;

import org.jspecify.annotations.NullMarked;
