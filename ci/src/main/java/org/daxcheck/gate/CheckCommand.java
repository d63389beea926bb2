// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Results;
import org.daxcheck.report.text.FindingText;
import org.daxcheck.report.text.SummaryText;
import org.daxcheck.report.text.VerdictTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The gate. */
@Command(
        name = "check",
        description = "Puts claims to the engines; exits with 0 if every verdict is as expected.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "CLAIM",
            description = "Ids or subjects, with * for anything (ci/daxcheck list). Default: all claims of the lane.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--lane",
            paramLabel = "gate|soak",
            description =
                    "gate: every change, minutes (default). soak: the rest, hours. Claims given by name are taken from both.")
    private @Nullable Lane lane;

    @Option(
            names = "--traces",
            description = "Print the trace of expected findings too. Default for claims given by name.")
    private boolean traces;

    @Mixin
    private RunOptions options = new RunOptions();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Installed installed = new Installed(surroundings.checkers());
        Plan plan;
        ReportFiles files;
        try {
            plan = new Planner(installed, options).plan(lane == null ? Lane.GATE : lane, chosen());
            files = new ReportFiles(options);
        } catch (Claims.UnknownName | ReportFiles.NotWritable e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        try (files) {
            return run(plan, installed, files).code();
        }
    }

    private ExitCode run(Plan plan, Installed installed, ReportFiles files) throws Exception {
        Screen screen = new Screen(surroundings);
        VerdictTable table = new VerdictTable(plan.questions());
        screen.print(List.of(table.header()));
        Results results =
                new Run(plan, installed, screen, ruling -> screen.print(lines(table, plan, ruling))).results();
        files.write(results);
        screen.print(SummaryText.lines(results));
        return results.exit();
    }

    private List<Claim> chosen() throws Claims.UnknownName {
        Claims claims = new Claims(surroundings.catalogues());
        if (!names.isEmpty()) {
            return claims.named(names).stream()
                    .filter(claim -> lane == null || claim.lane() == lane)
                    .toList();
        }
        Lane wanted = lane == null ? Lane.GATE : lane;
        return claims.all().stream().filter(claim -> claim.lane() == wanted).toList();
    }

    private List<String> lines(VerdictTable table, Plan plan, Ruling ruling) {
        List<String> lines = new ArrayList<>();
        ExitCode exit = ExitCode.of(ruling.exitCode());
        boolean open = exit == ExitCode.INCONCLUSIVE && plan.inconclusive() == Plan.Inconclusive.WARN;
        lines.add(table.row(ruling, open ? ExitCode.OK : exit));
        if (!ruling.asExpected() || traces || !names.isEmpty()) {
            FindingText.lines(ruling).forEach(line -> lines.add("    " + line));
        }
        return lines;
    }
}
