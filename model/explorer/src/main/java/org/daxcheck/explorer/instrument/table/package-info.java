// SPDX-License-Identifier: GPL-2.0-only

/** What the rewriting knows: what belongs to the program, what becomes of the platform's classes, the numbers of places and fields. */
@NullMarked
package org.daxcheck.explorer.instrument.table;

import org.jspecify.annotations.NullMarked;
