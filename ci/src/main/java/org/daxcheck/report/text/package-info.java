// SPDX-License-Identifier: GPL-2.0-only

/**
 * What a person reads: the table of verdicts, findings with their trace, the summary, and the lists of claims and bugs.
 *
 * <p>Every form here is a pure function to lines of text without control characters, and has a golden file.
 */
@NullMarked
package org.daxcheck.report.text;

import org.jspecify.annotations.NullMarked;
