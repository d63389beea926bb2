// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.kernel.count;

import org.jspecify.annotations.NullMarked;
