// SPDX-License-Identifier: GPL-2.0-only

/**
 * Lincheck's interleavings as traces for kernel developers. Knows Lincheck's trace points, which are internal to it; its
 * version is pinned for that reason.
 */
@NullMarked
package org.daxcheck.lincheck.trace;

import org.jspecify.annotations.NullMarked;
