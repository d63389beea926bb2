// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Numbers of lines as a text: {@code 7 12-14 20}. */
public final class Lines {

    private static final Pattern FORM = Pattern.compile("|\\d{1,7}(-\\d{1,7})?( \\d{1,7}(-\\d{1,7})?)*");

    private Lines() {}

    /** The text; empty for no lines. */
    public static String text(SortedSet<Integer> lines) {
        StringBuilder text = new StringBuilder();
        for (int line : lines) {
            boolean begins = !lines.contains(line - 1);
            boolean ends = !lines.contains(line + 1);
            if (begins) {
                text.append(text.isEmpty() ? "" : " ").append(line);
            } else if (ends) {
                text.append('-').append(line);
            }
        }
        return text.toString();
    }

    /** The lines of a text; none if it is no such text. */
    public static Optional<SortedSet<Integer>> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        SortedSet<Integer> lines = new TreeSet<>();
        for (String range : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            String[] ends = range.split("-", -1);
            for (int line = Integer.parseInt(ends[0]); line <= Integer.parseInt(ends[ends.length - 1]); line++) {
                lines.add(line);
            }
        }
        return Optional.of(lines);
    }
}
