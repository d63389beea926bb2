// SPDX-License-Identifier: GPL-2.0-only

/** Mistakes in how blocks leave a file, and in how they come to the next. */
@NullMarked
package org.daxcheck.fault.truncation;

import org.jspecify.annotations.NullMarked;
