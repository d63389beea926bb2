// SPDX-License-Identifier: GPL-2.0-only

/** What is shown of a defect: a short execution that has it, as a trace to read and as a line that repeats it. */
@NullMarked
package org.daxcheck.explorer.replay;

import org.jspecify.annotations.NullMarked;
