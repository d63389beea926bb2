// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.file;

import java.nio.file.Path;
import org.daxcheck.report.file.JUnitReport;
import org.daxcheck.report.file.JsonReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the results go. */
public final class FileOptions {

    @Option(names = "--json", paramLabel = "FILE", description = "Write everything that is known to this file.")
    @Nullable
    Path json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write JUnit XML to this file.")
    @Nullable
    Path junit;

    /** Made by picocli. */
    public FileOptions() {}

    /**
     * Makes sure that all of them can be written.
     *
     * @throws ReportFiles.NotWritable if one cannot
     */
    public ReportFiles files() throws ReportFiles.NotWritable {
        return new ReportFiles().add(json, JsonReport::text).add(junit, JUnitReport::text);
    }
}
