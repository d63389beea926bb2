// SPDX-License-Identifier: GPL-2.0-only
/** Which search decides what. */
@NullMarked
package org.daxcheck.explorer.plan;

import org.jspecify.annotations.NullMarked;
