// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.explorer.junit;

import org.jspecify.annotations.NullMarked;
