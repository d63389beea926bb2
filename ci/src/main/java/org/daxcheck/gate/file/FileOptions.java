// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.file;

import java.nio.file.Path;
import java.util.List;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.Results;
import org.daxcheck.report.file.JUnitReport;
import org.daxcheck.report.file.JsonReport;
import org.daxcheck.report.github.Annotations;
import org.daxcheck.report.github.Badge;
import org.daxcheck.report.github.StepSummary;
import org.daxcheck.report.html.HtmlReport;
import org.daxcheck.report.sarif.SarifReport;
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

    @Option(names = "--sarif", paramLabel = "FILE", description = "Write what is wrong to this file, as SARIF 2.1.0.")
    @Nullable
    Path sarif;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            description = "Write Markdown to this file, for example $GITHUB_STEP_SUMMARY.")
    @Nullable
    Path summary;

    @Option(names = "--badge", paramLabel = "FILE", description = "Write a picture of one line to this file, as SVG.")
    @Nullable
    Path badge;

    @Option(
            names = "--html",
            paramLabel = "DIR",
            description = "Write pages for a browser to this folder; index.html is the first.")
    @Nullable
    Path html;

    @Option(names = "--annotations", description = "Print what is wrong as workflow commands of GitHub Actions too.")
    boolean annotations;

    /** Made by picocli. */
    public FileOptions() {}

    /**
     * Makes sure that all of them can be written.
     *
     * @throws ReportFiles.NotWritable if one cannot
     */
    public ReportFiles files(Surroundings surroundings) throws ReportFiles.NotWritable {
        return new ReportFiles()
                .add(json, JsonReport::text)
                .add(junit, JUnitReport::text)
                .add(sarif, results -> SarifReport.text(results, SourceTree.places()))
                .add(summary, StepSummary::text)
                .add(badge, Badge::text)
                .addFolder(html, results -> HtmlReport.files(results, Exhibition.of(surroundings, results)));
    }

    /** What is printed besides. */
    public List<String> lines(Results results) {
        return annotations ? Annotations.lines(results, SourceTree.places()) : List.of();
    }
}
