// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daxcheck.catalog.EveryScenario;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.Results;
import org.daxcheck.report.every.Sampling;
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
            "What is too much to be taken whole is refused, with how much it is; --sample takes some of it.",
            "Takes hours: --checkpoint FILE --resume goes on where it was stopped, --shard K/N parts it."
        },
        mixinStandardHelpOptions = true)
final class EnumerateCommand implements Callable<Integer> {

    /** So many scenarios are held in memory at once. */
    private static final int MOST_LISTED = 300_000;

    /** What a scenario of three single calls took, on average; longer ones take longer. */
    private static final int MILLIS_EACH = 400;

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

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Of each port N scenarios by chance, each as likely as any other, in place of all.")
    private int sample;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which sample: the same for the same number. Default: 1.")
    private long seed;

    @Mixin
    private RunOptions options = new RunOptions();

    EnumerateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<Claim> claims = new ArrayList<>();
        Map<String, BigInteger> all = new LinkedHashMap<>();
        try {
            for (String port : ports.isEmpty() ? EveryScenario.subjects() : ports) {
                BigInteger count = EveryScenario.count(port, threads, calls, most);
                if (sample > 0) {
                    all.put(port, count);
                    EveryScenario.sample(port, threads, calls, most, sample, seed)
                            .forEach(claims::add);
                } else {
                    requireFeasible(port, count);
                    EveryScenario.within(port, threads, calls, most).forEach(claims::add);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return new Course(surroundings, options)
                .take(spec.commandLine(), Lane.SOAK, claims, plan -> new Counted(new Sampling(all, seed)));
    }

    private static void requireFeasible(String port, BigInteger count) {
        if (count.compareTo(BigInteger.valueOf(MOST_LISTED)) > 0) {
            Duration least = Duration.ofMillis(count.multiply(BigInteger.valueOf(MILLIS_EACH))
                    .min(BigInteger.valueOf(Long.MAX_VALUE))
                    .longValue());
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s has %,d scenarios within these bounds, and no more than %,d are taken: at %d ms each, as three single calls "
                            + "took, they would take %,d days of one processor. --sample N takes N of them by chance, --most N those with "
                            + "fewer calls.",
                    port,
                    count,
                    MOST_LISTED,
                    MILLIS_EACH,
                    least.toDays()));
        }
    }

    /** Nothing is printed of a single scenario. */
    private record Counted(Sampling sampling) implements Course.Show {

        @Override
        public List<String> ruling(Ruling ruling) {
            return List.of();
        }

        @Override
        public List<String> end(Results results) {
            return Tally.lines(results, sampling);
        }
    }
}
