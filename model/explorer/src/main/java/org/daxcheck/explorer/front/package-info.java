// SPDX-License-Identifier: GPL-2.0-only
/** Readers of scenarios: each package below understands one form and turns it into programs to explore. */
@NullMarked
package org.daxcheck.explorer.front;

import org.jspecify.annotations.NullMarked;
