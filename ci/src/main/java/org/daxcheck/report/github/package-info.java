// SPDX-License-Identifier: GPL-2.0-only

/** What a run says to a code host: a summary, annotations, a badge, each within the host's limits. */
@NullMarked
package org.daxcheck.report.github;

import org.jspecify.annotations.NullMarked;
