// SPDX-License-Identifier: GPL-2.0-only

/**
 * A run as pages that a browser opens from a folder, without a network. Every page is well-formed XML as well, text from anywhere is
 * escaped by construction ({@link org.daxcheck.report.html.Html} has no way to write it otherwise), and nothing needs a script to be read.
 */
@NullMarked
package org.daxcheck.report.html;

import org.jspecify.annotations.NullMarked;
