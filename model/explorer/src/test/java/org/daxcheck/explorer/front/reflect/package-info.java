// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.explorer.front.reflect;

import org.jspecify.annotations.NullMarked;
