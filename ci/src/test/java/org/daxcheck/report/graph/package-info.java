// SPDX-License-Identifier: GPL-2.0-only

@NullMarked
package org.daxcheck.report.graph;

import org.jspecify.annotations.NullMarked;
