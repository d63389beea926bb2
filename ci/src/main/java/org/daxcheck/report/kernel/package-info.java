// SPDX-License-Identifier: GPL-2.0-only
/** Findings as kernel developers write them into changelogs: ASCII, 75 columns, tabs of 8, functions of the kernel and no other words. */
@NullMarked
package org.daxcheck.report.kernel;

import org.jspecify.annotations.NullMarked;
