// SPDX-License-Identifier: GPL-2.0-only

/** What a machine reads: the run as JSON, and as JUnit XML. Pure functions from a run to the text of a file. */
@NullMarked
package org.daxcheck.report.file;

import org.jspecify.annotations.NullMarked;
