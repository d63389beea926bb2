// SPDX-License-Identifier: GPL-2.0-only

/** The rewriting of one method: its accesses, calls and loops, and what goes around its body. */
@NullMarked
package org.daxcheck.explorer.instrument.method;

import org.jspecify.annotations.NullMarked;
