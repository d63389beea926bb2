// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.io.PrintWriter;

/**
 * Where people read.
 *
 * @param out for results
 * @param err for complaints and progress
 * @param terminal whether {@code err} is a terminal, whose last line may be written over
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal) {}
