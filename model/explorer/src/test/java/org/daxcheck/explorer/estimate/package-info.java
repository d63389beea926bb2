// SPDX-License-Identifier: GPL-2.0-only

@NullMarked
package org.daxcheck.explorer.estimate;

import org.jspecify.annotations.NullMarked;
