// SPDX-License-Identifier: GPL-2.0-only
/** Explores one program after another and says what was seen: the evidence, and for each defect the shortest execution that shows it. */
@NullMarked
package org.daxcheck.explorer.exam;

import org.jspecify.annotations.NullMarked;
