// SPDX-License-Identifier: GPL-2.0-only

/** Several runs that shared a plan, put together: the same whatever the order, and however often a run is among them. */
@NullMarked
package org.daxcheck.report.merge;

import org.jspecify.annotations.NullMarked;
