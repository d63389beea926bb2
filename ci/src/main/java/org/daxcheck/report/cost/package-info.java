// SPDX-License-Identifier: GPL-2.0-only

/** What the refcount designs cost: counted by an engine, and measured by a benchmark. */
@NullMarked
package org.daxcheck.report.cost;

import org.jspecify.annotations.NullMarked;
