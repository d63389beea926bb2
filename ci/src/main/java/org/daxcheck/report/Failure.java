// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

/**
 * Something that went wrong in the machinery, or that was not the same as before. It says nothing about any claim.
 *
 * @param source the engine, or the part of the gate, that failed
 * @param code {@link ExitCode#INTERNAL}, {@link ExitCode#INFRASTRUCTURE} or {@link ExitCode#NONDETERMINISM}
 * @param message one line for people
 * @param detail the stack trace, or empty
 */
public record Failure(String source, ExitCode code, String message, String detail) {

    /** The source of what is said against pinned numbers. */
    public static final String PINS = "pins";

    /** Whether two runs differ that should not, apart from a number that is not as pinned. */
    boolean isNondeterminism() {
        return code == ExitCode.NONDETERMINISM && !source.equals(PINS);
    }
}
