// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.file.Exhibition;
import org.daxcheck.gate.file.FileOptions;
import org.daxcheck.gate.file.ReportFiles;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Results;
import org.daxcheck.report.merge.Merge;
import org.daxcheck.report.record.RecordedRun;
import org.daxcheck.report.record.Unreadable;
import org.daxcheck.report.text.FindingText;
import org.daxcheck.report.text.SummaryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The shards of a run, put together; with one file, that run told again. */
@Command(
        name = "merge",
        description =
                "Puts the shards of a run together (check --shard k/N --json FILE): in any order, each as often as "
                        + "you like. Exits as the whole run would; with 21 if a shard is missing. With one file: tells it "
                        + "again in other forms.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  ci/daxcheck merge shard-*.json --json run.json --junit run.xml")
public final class MergeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "RUN.json", description = "What check --json has written.")
    private List<Path> runs = new ArrayList<>();

    @Mixin
    private FileOptions options = new FileOptions();

    /** Made by the command line. */
    public MergeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Results results;
        ReportFiles files;
        try {
            files = options.files(surroundings);
            List<Results> parts = new ArrayList<>();
            for (Path run : runs) {
                parts.add(RecordedRun.read(run));
            }
            results = Merge.of(runs.stream().map(Path::toString).toList(), parts);
        } catch (Unreadable | ReportFiles.NotWritable e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        for (Ruling ruling : results.answers().rulings()) {
            if (!ruling.asExpected()) {
                FindingText.lines(ruling).forEach(surroundings.out()::println);
            }
        }
        Exhibition.designs(results).forEach(surroundings.out()::println);
        SummaryText.lines(results).forEach(surroundings.out()::println);
        options.lines(results).forEach(surroundings.out()::println);
        List<String> complaints = files.write(results);
        complaints.forEach(complaint -> surroundings.err().println("daxcheck: " + complaint));
        ExitCode exit =
                complaints.isEmpty() || results.exit() != ExitCode.OK ? results.exit() : ExitCode.INFRASTRUCTURE;
        return exit.code();
    }
}
