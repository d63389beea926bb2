// SPDX-License-Identifier: GPL-2.0-only

/**
 * The hallway: the types by which every room talks to the next. A claim is made, evidence is gathered, a verdict follows.
 *
 * <p>Nothing here knows a kernel, an engine or a report. All value types are immutable and safe to share between threads.
 */
@NullMarked
package org.daxcheck.claim;

import org.jspecify.annotations.NullMarked;
