// SPDX-License-Identifier: GPL-2.0-only

/** Reported bugs in the faults on a file, its writeback and its invalidation; each is one step made wrong. */
@NullMarked
package org.daxcheck.fault.writeback;

import org.jspecify.annotations.NullMarked;
