// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import org.daxcheck.claim.Finding;
import org.daxcheck.explorer.event.Schedule;

/**
 * Something wrong with the program, and an execution that shows it.
 *
 * @param kind what sort of defect
 * @param message what is wrong, in one line
 * @param signature equal for two executions that show the same defect
 * @param schedule an execution that shows it
 */
public record Defect(Finding.Kind kind, String message, Object signature, Schedule schedule) {}
