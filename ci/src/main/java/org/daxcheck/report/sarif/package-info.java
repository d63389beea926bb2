// SPDX-License-Identifier: GPL-2.0-only

/** A run in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020). */
@NullMarked
package org.daxcheck.report.sarif;

import org.jspecify.annotations.NullMarked;
