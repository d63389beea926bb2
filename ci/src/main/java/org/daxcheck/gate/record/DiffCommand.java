// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.daxcheck.gate.file.ReportFile;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.compare.Comparison;
import org.daxcheck.report.compare.ComparisonText;
import org.daxcheck.report.record.RecordedRun;
import org.daxcheck.report.record.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two runs, compared. */
@Command(
        name = "diff",
        description = "Compares two runs that check --json has written: verdicts, expectations, claims, executions, "
                + "outcomes, lost coverage, time. Exits with 0 if they are the same and with 1 if they differ; time, and what a sample "
                + "happened to meet, are told and are no difference.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ci/daxcheck diff main.json branch.json --markdown comment.md")
public final class DiffCommand implements Callable<Integer> {

    /** What {@code diff} has always said. */
    private static final int DIFFERENT = 1;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BASE.json", description = "The run that is compared with.")
    private Path base = Path.of("");

    @Parameters(index = "1", paramLabel = "HEAD.json", description = "The run that is compared.")
    private Path head = Path.of("");

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the comparison to this file, as Markdown.")
    private @Nullable Path markdown;

    /** Made by the command line. */
    public DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Comparison comparison;
        try {
            ReportFile target = markdown == null ? null : new ReportFile(markdown);
            comparison = new Comparison(RecordedRun.read(base), RecordedRun.read(head));
            if (target != null) {
                target.write(ComparisonText.markdown(comparison));
            }
        } catch (Unreadable | IOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        ComparisonText.lines(comparison).forEach(surroundings.out()::println);
        return comparison.same() ? ExitCode.OK.code() : DIFFERENT;
    }
}
