// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.explorer.runtime.core;

import org.jspecify.annotations.NullMarked;
