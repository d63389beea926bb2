// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.form.Forecaster;
import org.daxcheck.claim.form.Forecaster.Effort;
import org.daxcheck.gate.option.CountOption;
import org.daxcheck.gate.run.Claims;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.every.ForecastText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how long claims will take, before they are explored. */
@Command(
        name = "estimate",
        description = {
            "Estimates how many executions claims have, and how long the explorer takes for them: by the search itself as far as it "
                    + "goes soon, and by ways by chance through the tree of a larger one (Knuth's estimator over persistent and "
                    + "sleep sets), with the standard deviation of the estimate.",
            "The ways are the same every time. Few ways often say too little: compare two numbers of --probes."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ci/daxcheck estimate 'xarray/*'",
            "  ci/daxcheck explore --estimate --classpath DIR CLASS    a class of yours"
        })
public final class EstimateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "CLAIM", description = "Ids or subjects, with * for anything.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--executions",
            paramLabel = "N",
            converter = CountOption.class,
            description =
                    "Begin with so many executions of the search; one that has no more is known exactly. Default: 2000.")
    private long executions = USUAL.executions();

    @Option(
            names = "--probes",
            paramLabel = "N",
            converter = CountOption.class,
            description = "So many ways by chance. Default: 2000.")
    private long probes = USUAL.probes();

    /** What is spent on a program if nothing else is said. */
    static final Effort USUAL = new Effort(2_000, 2_000);

    /** Made by the command line. */
    public EstimateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        boolean all = true;
        for (Claim claim : claims()) {
            Optional<Forecaster> forecaster = forecaster(surroundings, claim);
            if (forecaster.isEmpty()) {
                surroundings.out().println(claim.id() + "  is not explored");
                all = false;
                continue;
            }
            Forecaster.Forecast forecast = forecaster.get().forecast(claim, new Effort(executions, probes));
            ForecastText.lines(claim.id(), forecast).forEach(surroundings.out()::println);
            surroundings.out().flush();
            all &= Double.isFinite(forecast.executions());
        }
        return all ? ExitCode.OK.code() : ExitCode.INCONCLUSIVE.code();
    }

    /** Who can say something about a claim. */
    static Optional<Forecaster> forecaster(Surroundings surroundings, Claim claim) {
        return surroundings.checkers().stream()
                .filter(checker -> checker instanceof Forecaster && checker.accepts(claim))
                .map(Forecaster.class::cast)
                .findFirst();
    }

    private List<Claim> claims() {
        try {
            return new Claims(surroundings.catalogues()).named(names);
        } catch (Claims.UnknownName e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
