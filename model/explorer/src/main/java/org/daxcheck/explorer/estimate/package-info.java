// SPDX-License-Identifier: GPL-2.0-only

/** How long a search will take, before it begins: its tree is measured by a few ways through it. */
@NullMarked
package org.daxcheck.explorer.estimate;

import org.jspecify.annotations.NullMarked;
