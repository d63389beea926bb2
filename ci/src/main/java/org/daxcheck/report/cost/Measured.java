// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.cost;

/**
 * One result of a benchmark of a design.
 *
 * @param design the id of the design
 * @param benchmark what was measured, with the number of pages if that varies, for example {@code TearDown.tearDown 1024}
 * @param nanoseconds the time of one operation
 * @param timesD1 the same as a multiple of what D1 took in the same run, if that was measured
 * @param bytesPerPage the memory that a design keeps for a page; not a number where that is not what was measured
 */
public record Measured(String design, String benchmark, Figure nanoseconds, Figure timesD1, double bytesPerPage) {}
