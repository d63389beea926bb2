// SPDX-License-Identifier: GPL-2.0-only

/** What rewritten code calls. */
@NullMarked
package org.daxcheck.explorer.runtime.hook;

import org.jspecify.annotations.NullMarked;
