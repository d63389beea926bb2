// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.time.Duration;
import java.util.Locale;

/** Values as people read them, on one line. */
public final class Plain {

    private Plain() {}

    /** The text with every control character and line break replaced by a blank: nothing here steers a terminal. */
    public static String text(String any) {
        return any.codePoints()
                .map(c -> isSteering(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSteering(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    /** How many columns of a terminal a text takes, as long as it has no wide characters. */
    static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The text, cut to a number of columns, with two dots where something is missing. */
    public static String cut(String text, int columns) {
        return width(text) <= columns ? text : text.substring(0, text.offsetByCodePoints(0, columns - 2)) + "..";
    }

    /** A count, in groups of three digits. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A duration with three significant digits or so: {@code 12 ms}, {@code 1.2 s}, {@code 3 min 05 s}, {@code 1 h 02 min}. */
    public static String time(Duration time) {
        long millis = time.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", Math.floorDiv(millis, 100) / 10.0);
        }
        return time.toHours() == 0
                ? String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart());
    }

    /** A number of things: {@code 1 claim}, {@code 2 claims}. */
    public static String plural(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
