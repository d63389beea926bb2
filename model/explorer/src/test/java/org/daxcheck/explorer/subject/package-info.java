// SPDX-License-Identifier: GPL-2.0-only

/** Small programs to be explored: what the tests of the runtime load through the rewriting class loader. */
@NullMarked
package org.daxcheck.explorer.subject;

import org.jspecify.annotations.NullMarked;
