// SPDX-License-Identifier: GPL-2.0-only
/** How values are written on the command line. */
@NullMarked
package org.daxcheck.gate.option;

import org.jspecify.annotations.NullMarked;
