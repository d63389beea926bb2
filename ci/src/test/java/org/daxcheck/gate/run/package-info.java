// SPDX-License-Identifier: GPL-2.0-only

/** Tests. */
@NullMarked
package org.daxcheck.gate.run;

import org.jspecify.annotations.NullMarked;
