// SPDX-License-Identifier: GPL-2.0-only

/** What threads meet in, as operations: locks, waiters, monitors, cells of models, other threads. */
@NullMarked
package org.daxcheck.explorer.runtime.primitive;

import org.jspecify.annotations.NullMarked;
