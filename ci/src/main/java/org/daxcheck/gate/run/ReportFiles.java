// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.daxcheck.report.Results;
import org.daxcheck.report.file.JUnitReport;
import org.daxcheck.report.file.JsonReport;
import org.jspecify.annotations.Nullable;

/** The files that a run was asked to write. */
public final class ReportFiles {

    private final List<ReportFile> files = new ArrayList<>();

    /**
     * Makes sure that all of them can be written.
     *
     * @throws NotWritable if one cannot
     */
    public ReportFiles(@Nullable Path json, @Nullable Path junit) throws NotWritable {
        try {
            open(json, JsonReport::text);
            open(junit, JUnitReport::text);
        } catch (IOException e) {
            throw new NotWritable(Objects.toString(e.getMessage()), e);
        }
        if (files.stream().map(ReportFile::target).distinct().count() < files.size()) {
            throw new NotWritable("cannot write two reports to one file: " + json, null);
        }
    }

    private ReportFiles() {}

    /**
     * One file, or none.
     *
     * @throws NotWritable if it cannot be written
     */
    public static ReportFiles of(@Nullable Path path, Function<Results, String> form) throws NotWritable {
        ReportFiles files = new ReportFiles();
        try {
            files.open(path, form);
        } catch (IOException e) {
            throw new NotWritable(Objects.toString(e.getMessage()), e);
        }
        return files;
    }

    private void open(@Nullable Path path, Function<Results, String> form) throws IOException {
        if (path != null) {
            files.add(new ReportFile(path, form));
        }
    }

    /**
     * Writes them, each whether or not the others can be.
     *
     * @return what went wrong, one line each
     */
    public List<String> write(Results results) {
        List<String> complaints = new ArrayList<>();
        for (ReportFile file : files) {
            try {
                file.write(results);
            } catch (IOException e) {
                complaints.add("cannot write " + file.target() + ": " + e.getMessage());
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
