// SPDX-License-Identifier: GPL-2.0-only

/**
 * A tiny language of concurrent programs, an interpreter that shares no code with the model, and an exhaustive search of the plainest
 * kind: the oracle for the explorer.
 */
@NullMarked
package org.daxcheck.explorer.toy;

import org.jspecify.annotations.NullMarked;
