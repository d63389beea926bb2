// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daxcheck.report.Results;
import org.daxcheck.report.file.JUnitReport;
import org.daxcheck.report.file.JsonReport;
import org.jspecify.annotations.Nullable;

/** The files that a run was asked to write. */
final class ReportFiles implements AutoCloseable {

    private final List<ReportFile> files = new ArrayList<>();

    /**
     * Makes sure that all of them can be written.
     *
     * @throws NotWritable if one cannot
     */
    ReportFiles(RunOptions options) throws NotWritable {
        try {
            open(options.json, JsonReport::text);
            open(options.junit, JUnitReport::text);
        } catch (IOException e) {
            close();
            throw new NotWritable(String.valueOf(e.getMessage()), e);
        }
    }

    private void open(@Nullable Path path, Function<Results, String> form) throws IOException {
        if (path != null) {
            files.add(new ReportFile(path, form));
        }
    }

    void write(Results results) throws IOException {
        for (ReportFile file : files) {
            file.write(results);
        }
    }

    @Override
    public void close() {
        files.forEach(ReportFile::discard);
    }

    /** A file that cannot be written. The message is one line for people. */
    static final class NotWritable extends Exception {
        private static final long serialVersionUID = 1L;

        NotWritable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
