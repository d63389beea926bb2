// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.explore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.daxcheck.claim.Budget;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.form.Forecaster;
import org.daxcheck.gate.file.ReportFiles;
import org.daxcheck.gate.option.TraceFormat;
import org.daxcheck.gate.run.Installed;
import org.daxcheck.gate.run.Run;
import org.daxcheck.gate.run.Screen;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;
import org.daxcheck.report.Results;
import org.daxcheck.report.every.ForecastText;
import org.daxcheck.report.file.JsonExploration;
import org.daxcheck.report.text.ExplorationText;
import org.daxcheck.report.text.ReplayText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes one class of anybody's through every interleaving. */
@Command(
        name = "explore",
        description = "Takes a class through every interleaving: a program with a main, a JCStress test, or a Lincheck "
                + "specification class. Exits with 0 if nothing is wrong and everything was seen.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ci/daxcheck explore --classpath target/classes org.example.Main -- one two",
            "  ci/daxcheck explore --classpath tests.jar --json seen.json org.example.MyOutcomeTest"
        })
public final class ExploreCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private ExploreOptions options = new ExploreOptions();

    /** Made by the command line. */
    public ExploreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        ForeignClass given = options.foreignClass();
        for (Path place : given.classPath()) {
            if (!Files.exists(place)) {
                throw mistake("there is nothing at " + place + " (--classpath)");
            }
        }
        Installed installed = new Installed(surroundings.checkers());
        Claim claim = given.claim();
        if (!installed
                .engine(ForeignClass.ENGINE)
                .map(engine -> accepts(engine, claim))
                .orElse(false)) {
            throw mistake(given.type()
                    + " is not there, or is neither a program with a main nor a test of a form that is known"
                    + (given.classPath().isEmpty() ? " (--classpath says where it is)" : ""));
        }
        return options.estimate ? estimate(claim) : explore(installed, claim, given.replay());
    }

    private int estimate(Claim claim) throws InterruptedException {
        Forecaster forecaster = EstimateCommand.forecaster(surroundings, claim)
                .orElseThrow(() -> mistake("no engine that is installed estimates"));
        Forecaster.Forecast forecast = forecaster.forecast(claim, EstimateCommand.USUAL);
        ForecastText.lines(claim.subject().id(), forecast).forEach(surroundings.out()::println);
        return Double.isFinite(forecast.executions()) ? ExitCode.OK.code() : ExitCode.INCONCLUSIVE.code();
    }

    private boolean accepts(Checker engine, Claim claim) {
        try {
            return engine.accepts(claim);
        } catch (LinkageError e) {
            throw mistake(claim.subject().id() + " cannot be loaded: " + e);
        }
    }

    private int explore(Installed installed, Claim claim, ReplayText replay) {
        Budget budget = new Budget(options.budget, options.executions, options.budget);
        Plan plan = new Plan(
                Claim.Lane.GATE, budget, Plan.Inconclusive.FAIL, List.of(new Question(claim, ForeignClass.ENGINE)));
        ReportFiles files = files();
        Screen screen = new Screen(surroundings.console());
        List<Ruling> rulings = new ArrayList<>();
        Results results = new Run(
                        plan, installed, screen, surroundings.patience(), (ruling, classes) -> rulings.add(ruling))
                .results();
        rulings.forEach(ruling -> screen.print(shown(ruling, replay)));
        screen.print(ExplorationText.end(results));
        List<String> complaints = files.write(results);
        complaints.forEach(complaint -> surroundings.err().println("daxcheck: " + complaint));
        return complaints.isEmpty()
                ? results.exit().code()
                : Math.max(results.exit().code(), ExitCode.INFRASTRUCTURE.code());
    }

    private List<String> shown(Ruling ruling, ReplayText replay) {
        return options.format == TraceFormat.KERNEL
                ? TraceFormat.kernel(ruling, ruling.evidence().findings(), replay)
                : ExplorationText.lines(ruling, replay);
    }

    private ReportFiles files() {
        try {
            return new ReportFiles().add(options.json, JsonExploration::text);
        } catch (ReportFiles.NotWritable e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
