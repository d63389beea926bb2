// SPDX-License-Identifier: GPL-2.0-only

/** One execution: its threads, their calls and loops, the schedule they follow, and the record they leave. */
@NullMarked
package org.daxcheck.explorer.runtime.core;

import org.jspecify.annotations.NullMarked;
