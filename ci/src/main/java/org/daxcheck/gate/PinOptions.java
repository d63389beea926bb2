// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daxcheck.gate.file.ReportFile;
import org.daxcheck.report.compare.Pins;
import org.daxcheck.report.record.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the pinned numbers of executions are, and whether they are held against a run or written anew. */
final class PinOptions {

    private static final String USUAL = "ci/executions.txt";

    @Option(
            names = "--pins",
            paramLabel = "FILE",
            description = "Hold the executions that the explorer counts against this file. Default: " + USUAL + ".")
    private @Nullable Path file;

    @Option(
            names = "--rewrite-pins",
            description = "Write the numbers of this run to that file instead, to be reviewed as a diff.")
    boolean rewrite;

    /** The file; null if there is none to be had. */
    private @Nullable Path path() {
        String home = System.getProperty("daxcheck.home");
        if (file != null || home == null) {
            return file;
        }
        return Path.of(home).resolve(USUAL);
    }

    /**
     * What is pinned.
     *
     * @throws Unreadable if the file is asked for and is not there, or does not hold pins
     */
    Pins pins() throws Unreadable {
        Path path = path();
        if (path == null || ((file == null || rewrite) && !Files.exists(path))) {
            return Pins.none();
        }
        try {
            return Pins.parse(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new Unreadable("cannot read " + path + ": " + e.getMessage());
        }
    }

    /**
     * The file that is to be written anew; null if none is.
     *
     * @throws IOException if there is none, or it cannot be written
     */
    @Nullable
    ReportFile target() throws IOException {
        Path path = path();
        if (!rewrite) {
            return null;
        }
        if (path == null) {
            throw new IOException("--rewrite-pins needs a file (--pins)");
        }
        return new ReportFile(path);
    }
}
