// SPDX-License-Identifier: GPL-2.0-only

/** A run held against another, or against what is pinned: what changed, and whether that is for a person to look at. */
@NullMarked
package org.daxcheck.report.compare;

import org.jspecify.annotations.NullMarked;
