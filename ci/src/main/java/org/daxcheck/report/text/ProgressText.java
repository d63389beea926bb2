// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.time.Duration;

/** How far a run is, on one line. */
public final class ProgressText {

    /**
     * A moment of a run.
     *
     * @param done questions answered so far
     * @param planned all questions
     * @param executions of all rulings so far
     * @param elapsed since the start
     * @param current the engine that is asked and what it says of its work, for people
     */
    public record Moment(int done, int planned, long executions, Duration elapsed, String current) {}

    private ProgressText() {}

    /** The line, at most this many columns wide. */
    public static String line(Moment moment, int columns) {
        return Plain.cut(
                Plain.text("[%d/%d] %s, %s: %s"
                        .formatted(
                                moment.done(),
                                moment.planned(),
                                Plain.time(moment.elapsed()),
                                Plain.plural(moment.executions(), "execution"),
                                moment.current())),
                columns);
    }
}
