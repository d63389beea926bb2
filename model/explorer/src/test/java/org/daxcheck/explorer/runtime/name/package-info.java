// SPDX-License-Identifier: GPL-2.0-only

/** How objects are called. */
@NullMarked
package org.daxcheck.explorer.runtime.name;

import org.jspecify.annotations.NullMarked;
