// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

/**
 * One line of what a thread does.
 *
 * @param thread whose
 * @param indent call depth
 * @param text a call, or a note in angle brackets
 */
record Line(int thread, int indent, String text) {}
