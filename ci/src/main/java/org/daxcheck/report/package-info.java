// SPDX-License-Identifier: GPL-2.0-only

/**
 * What a run of the gate has to say, and the files it says it in: pure functions of {@link org.daxcheck.report.Results}.
 *
 * <p>Nothing here asks an engine, reads a clock or opens a file. All value types are immutable and safe to share between
 * threads.
 */
@NullMarked
package org.daxcheck.report;

import org.jspecify.annotations.NullMarked;
