// SPDX-License-Identifier: GPL-2.0-only

/** Tests. */
@NullMarked
package org.daxcheck.report.html;

import org.jspecify.annotations.NullMarked;
