// SPDX-License-Identifier: GPL-2.0-only

/** The command line from end to end, with engines and claims that are made up. */
@NullMarked
package org.daxcheck.gate;

import org.jspecify.annotations.NullMarked;
