// SPDX-License-Identifier: GPL-2.0-only

/**
 * What was answered before, so that it need not be asked again: by the same run, which was stopped (a checkpoint), or by an earlier one of
 * the same code (a cache). Answers are kept as text, are judged anew when they are read, and stand for questions of the plan only.
 */
@NullMarked
package org.daxcheck.gate.memory;

import org.jspecify.annotations.NullMarked;
