// SPDX-License-Identifier: GPL-2.0-only

/** What goes into a changelog. */
@NullMarked
package org.daxcheck.report.kernel;

import org.jspecify.annotations.NullMarked;
