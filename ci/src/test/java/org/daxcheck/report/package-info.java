// SPDX-License-Identifier: GPL-2.0-only

/** What the reports say, held against golden files. */
@NullMarked
package org.daxcheck.report;

import org.jspecify.annotations.NullMarked;
