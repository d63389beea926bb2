// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

/**
 * A planned question that got no ruling.
 *
 * @param question what was asked
 * @param code what that means for the gate, never {@link ExitCode#OK}
 * @param reason one line for people
 */
public record Unanswered(Question question, ExitCode code, String reason) {}
