// SPDX-License-Identifier: GPL-2.0-only

/** Traces as graphs. */
@NullMarked
package org.daxcheck.report.graph;

import org.jspecify.annotations.NullMarked;
