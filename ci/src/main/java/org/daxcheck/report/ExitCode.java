// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the exit code of the command line means. Several at once: the smallest from 10 on wins, the JSON holds them all. */
public enum ExitCode {
    /** The gate is open. */
    OK(0, "every claim as expected"),
    /** The command line asks for something that does not exist; nothing ran. */
    USAGE(2, "usage: nothing ran"),
    /** A claim that must hold is broken. */
    SAFETY(10, "safety, assertion or data race"),
    /** A claim that must hold is broken. */
    STUCK(11, "deadlock or lost wakeup"),
    /** A claim that must hold is broken. */
    ANSWERS(12, "not linearizable, or a forbidden outcome"),
    /** A claim that must hold is broken. */
    LIVELOCK(13, "livelock"),
    /** A claim that must hold is broken. */
    REFERENCE_COUNT(14, "reference count: leak, underflow or use after free"),
    /** A claim is undecided, or the run was interrupted. */
    INCONCLUSIVE(20, "inconclusive, or interrupted"),
    /** Some planned question was not answered. */
    FEWER_THAN_PLANNED(21, "fewer claims ran than were planned"),
    /** A claim that must be broken is not, or breaks in another way. */
    FAULT_NOT_FOUND(22, "a fault that must be found was not"),
    /** The same history, another step. */
    NONDETERMINISM(23, "replay mismatch or nondeterminism"),
    /** The machinery is wrong. */
    INTERNAL(70, "internal error"),
    /** The machinery was let down by the machine. */
    INFRASTRUCTURE(75, "infrastructure failed; the only code worth a retry");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }

    /** One line for people. */
    public String meaning() {
        return meaning;
    }

    /**
     * The constant with this number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ExitCode of(int code) {
        for (ExitCode exit : values()) {
            if (exit.code == code) {
                return exit;
            }
        }
        throw new IllegalArgumentException("no such exit code: " + code);
    }

    /** The one that a run ends with if all of these apply; {@link #OK} if none does. */
    public static ExitCode winner(Collection<ExitCode> all) {
        return all.stream()
                .filter(exit -> exit != OK)
                .min(Comparator.comparingInt(ExitCode::code))
                .orElse(OK);
    }

    /** All numbers with their meaning, ascending. */
    public static Map<String, String> legend() {
        Map<String, String> legend = new LinkedHashMap<>();
        for (ExitCode exit : values()) {
            legend.put(Integer.toString(exit.code), exit.meaning);
        }
        return legend;
    }
}
