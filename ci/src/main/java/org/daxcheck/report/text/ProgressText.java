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
     * @param left how long it will take; empty as long as nobody can tell
     * @param current the engine that is asked and what it says of its work, for people
     */
    public record Moment(int done, int planned, long executions, Duration elapsed, String left, String current) {}

    private ProgressText() {}

    private static long perSecond(Moment moment) {
        return moment.executions() * 1000 / Math.max(1, moment.elapsed().toMillis());
    }

    /** The line, at most this many columns wide. */
    public static String line(Moment moment, int columns) {
        return Plain.cut(
                Plain.text("[%d/%d] %s, %s, %s/s%s: %s"
                        .formatted(
                                moment.done(),
                                moment.planned(),
                                Plain.time(moment.elapsed()),
                                Plain.plural(moment.executions(), "execution"),
                                Plain.count(perSecond(moment)),
                                moment.left().isEmpty() ? "" : ", " + moment.left(),
                                moment.current())),
                columns);
    }
}
