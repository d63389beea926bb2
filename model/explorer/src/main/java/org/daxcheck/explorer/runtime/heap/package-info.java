// SPDX-License-Identifier: GPL-2.0-only

/** What the program's objects are to the explorer: which are known to several threads, under which numbers, with which fields. */
@NullMarked
package org.daxcheck.explorer.runtime.heap;

import org.jspecify.annotations.NullMarked;
