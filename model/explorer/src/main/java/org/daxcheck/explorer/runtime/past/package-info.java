// SPDX-License-Identifier: GPL-2.0-only
/**
 * What a thread's future depends on: the calls that it is in, the loops that it goes round in, and what of its past has not been
 * forgotten.
 */
@NullMarked
package org.daxcheck.explorer.runtime.past;

import org.jspecify.annotations.NullMarked;
