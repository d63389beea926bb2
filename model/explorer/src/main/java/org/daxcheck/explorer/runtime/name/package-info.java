// SPDX-License-Identifier: GPL-2.0-only

/** Numbers for what operations mention, the same in every run of one source, and what they mean. */
@NullMarked
package org.daxcheck.explorer.runtime.name;

import org.jspecify.annotations.NullMarked;
