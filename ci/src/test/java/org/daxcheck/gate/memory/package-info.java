// SPDX-License-Identifier: GPL-2.0-only

/** Tests. */
@NullMarked
package org.daxcheck.gate.memory;

import org.jspecify.annotations.NullMarked;
