// SPDX-License-Identifier: GPL-2.0-only

/** Texts for people. */
@NullMarked
package org.daxcheck.report.text;

import org.jspecify.annotations.NullMarked;
