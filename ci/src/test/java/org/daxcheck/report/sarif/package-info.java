// SPDX-License-Identifier: GPL-2.0-only

/** Tests. */
@NullMarked
package org.daxcheck.report.sarif;

import org.jspecify.annotations.NullMarked;
