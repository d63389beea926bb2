// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.daxcheck.report.Results;
import org.jspecify.annotations.Nullable;

/** The files that a run was asked to write. */
public final class ReportFiles {

    private record Wanted(ReportFile file, Function<Results, String> form) {}

    private record Pages(ReportFolder folder, Function<Results, Map<String, String>> form) {}

    private final List<Wanted> files = new ArrayList<>();
    private final List<Pages> folders = new ArrayList<>();

    /** None so far. */
    public ReportFiles() {}

    /**
     * One file more, or none.
     *
     * @throws NotWritable if it cannot be written, or is asked for already
     */
    public ReportFiles add(@Nullable Path path, Function<Results, String> form) throws NotWritable {
        if (path == null) {
            return this;
        }
        try {
            ReportFile file = new ReportFile(path);
            if (files.stream().anyMatch(other -> other.file().target().equals(file.target()))) {
                throw new NotWritable("cannot write two reports to one file: " + path, null);
            }
            files.add(new Wanted(file, form));
        } catch (IOException e) {
            throw new NotWritable(Objects.toString(e.getMessage()), e);
        }
        return this;
    }

    /**
     * One folder more, or none.
     *
     * @throws NotWritable if it cannot be written
     */
    ReportFiles addFolder(@Nullable Path path, Function<Results, Map<String, String>> form) throws NotWritable {
        try {
            if (path != null) {
                folders.add(new Pages(new ReportFolder(path), form));
            }
        } catch (IOException e) {
            throw new NotWritable(Objects.toString(e.getMessage()), e);
        }
        return this;
    }

    /**
     * Writes them, each whether or not the others can be.
     *
     * @return what went wrong, one line each
     */
    public List<String> write(Results results) {
        List<String> complaints = new ArrayList<>();
        for (Wanted wanted : files) {
            try {
                wanted.file().write(wanted.form().apply(results));
            } catch (IOException e) {
                complaints.add("cannot write " + wanted.file().target() + ": " + e.getMessage());
            }
        }
        for (Pages pages : folders) {
            try {
                pages.folder().write(pages.form().apply(results));
            } catch (IOException e) {
                complaints.add("cannot write " + pages.folder().target() + ": " + e.getMessage());
            }
        }
        return complaints;
    }

    /** A file that cannot be written. The message is one line for people. */
    public static final class NotWritable extends Exception {
        private static final long serialVersionUID = 1L;

        NotWritable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
