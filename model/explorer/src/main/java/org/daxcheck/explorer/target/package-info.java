// SPDX-License-Identifier: GPL-2.0-only
/** What the front ends hand to the searches: a program with all that it is judged by. */
@NullMarked
package org.daxcheck.explorer.target;

import org.jspecify.annotations.NullMarked;
