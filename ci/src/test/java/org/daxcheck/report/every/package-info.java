// SPDX-License-Identifier: GPL-2.0-only

/** Tests of the count of scenarios. */
@NullMarked
package org.daxcheck.report.every;

import org.jspecify.annotations.NullMarked;
