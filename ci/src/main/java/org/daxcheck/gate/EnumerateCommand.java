// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.daxcheck.catalog.EveryScenario;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.Results;
import org.daxcheck.report.every.Tally;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Every scenario within bounds, for ports of the entry lock: counted, and what breaks by its causes. */
@Command(
        name = "enumerate",
        description = {
            "Every scenario over the calls of the entry lock, on two indices that form one PMD, each through every interleaving.",
            "Takes hours: --checkpoint FILE --resume goes on where it was stopped, --shard K/N parts it."
        },
        mixinStandardHelpOptions = true)
final class EnumerateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "PORT",
            description =
                    "locked-2017 and xarray are as the kernel's source is, locked and lock-free are repaired. Default: all.")
    private List<String> ports = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "4",
            description = "Threads at most, from 2. Default: 4.")
    private int threads;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "1",
            description = "Calls of each thread at most, from 1. Default: 1.")
    private int calls;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "2147483647",
            description = "Calls of all threads together at most. Default: as many as they may make.")
    private int most;

    @Mixin
    private RunOptions options = new RunOptions();

    EnumerateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Claim> claims = new ArrayList<>();
        try {
            for (String port : ports.isEmpty() ? EveryScenario.subjects() : ports) {
                EveryScenario.within(port, threads, calls, most).forEach(claims::add);
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return new Course(surroundings, options).take(spec.commandLine(), Lane.SOAK, claims, plan -> new Counted());
    }

    /** Nothing is printed of a single scenario. */
    private static final class Counted implements Course.Show {

        @Override
        public List<String> ruling(Ruling ruling) {
            return List.of();
        }

        @Override
        public List<String> end(Results results) {
            return Tally.lines(results);
        }
    }
}
