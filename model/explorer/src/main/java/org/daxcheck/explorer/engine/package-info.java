// SPDX-License-Identifier: GPL-2.0-only
/** The explorer as an engine of the gate: takes claims, gives evidence. */
@NullMarked
package org.daxcheck.explorer.engine;

import org.jspecify.annotations.NullMarked;
