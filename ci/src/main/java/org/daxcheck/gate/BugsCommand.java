// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Results;
import org.daxcheck.report.text.BugTable;
import org.daxcheck.report.text.SummaryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The reported bugs of the kernel: each is looked for, and shown with the engine that found it and what it found. */
@Command(
        name = "bugs",
        description = "Looks for every reported bug of the kernel; exits with 0 if each is found.",
        mixinStandardHelpOptions = true)
final class BugsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private RunOptions options = new RunOptions();

    BugsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Installed installed = new Installed(surroundings.checkers());
        Set<Claim> claims = new LinkedHashSet<>();
        surroundings.bugs().stream().map(KnownBug::claims).forEach(claims::addAll);
        Plan plan;
        ReportFiles files;
        try {
            plan = new Planner(installed, options).plan(Lane.GATE, claims);
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
        Results results = new Run(plan, installed, screen, ruling -> {}).results();
        files.write(results);
        List<BugTable.Row> rows = surroundings.bugs().stream()
                .map(bug -> new BugTable.Row(bug.number(), bug.name(), bug.page(), bug.claims()))
                .toList();
        screen.print(BugTable.lines(rows, results.answers().rulings()));
        screen.print(SummaryText.lines(results));
        return results.exit();
    }
}
