// SPDX-License-Identifier: GPL-2.0-only
@NullMarked
package org.daxcheck.explorer.engine;

import org.jspecify.annotations.NullMarked;
