// SPDX-License-Identifier: GPL-2.0-only

/**
 * The engine as the gate sees it: {@link org.daxcheck.lincheck.engine.LincheckChecker}, and the virtual machine that it
 * starts, feeds with claims, and ends.
 */
@NullMarked
package org.daxcheck.lincheck.engine;

import org.jspecify.annotations.NullMarked;
