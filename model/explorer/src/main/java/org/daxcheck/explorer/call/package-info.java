// SPDX-License-Identifier: GPL-2.0-only
/** The calls of an execution, as they are kept when it is run to be told. */
@NullMarked
package org.daxcheck.explorer.call;

import org.jspecify.annotations.NullMarked;
