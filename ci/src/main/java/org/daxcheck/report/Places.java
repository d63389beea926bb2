// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where source files stand. Traces name a file and a line; who shows them beside the source needs the way to the file.
 *
 * @param paths of each file name the way from the root of the project, with slashes
 */
public record Places(Map<String, String> paths) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_$]+\\.[A-Za-z]+):([0-9]{1,9})");

    /** No file is known. */
    public static final Places NONE = new Places(Map.of());

    /**
     * A line of a file.
     *
     * @param path from the root of the project
     * @param line from 1 on
     */
    public record Place(String path, int line) {}

    /** Copies the map. */
    public Places {
        paths = Map.copyOf(paths);
    }

    /** The place that a step names; empty if it names none, or its file is not known. */
    public Optional<Place> of(String place) {
        Matcher form = FORM.matcher(place);
        if (!form.matches()
                || !paths.containsKey(form.group(1))
                || form.group(2).matches("0+")) {
            return Optional.empty();
        }
        return Optional.of(new Place(paths.getOrDefault(form.group(1), ""), Integer.parseInt(form.group(2))));
    }
}
