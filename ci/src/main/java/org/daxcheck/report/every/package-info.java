// SPDX-License-Identifier: GPL-2.0-only
/** What came out of every scenario within bounds: how many there are, whether all were seen, and which of those that break tell something new. */
@NullMarked
package org.daxcheck.report.every;

import org.jspecify.annotations.NullMarked;
