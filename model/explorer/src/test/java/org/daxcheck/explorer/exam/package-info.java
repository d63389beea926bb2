// SPDX-License-Identifier: GPL-2.0-only

@NullMarked
package org.daxcheck.explorer.exam;

import org.jspecify.annotations.NullMarked;
