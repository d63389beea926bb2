// SPDX-License-Identifier: GPL-2.0-only

/** Texts for machines. */
@NullMarked
package org.daxcheck.report.file;

import org.jspecify.annotations.NullMarked;
