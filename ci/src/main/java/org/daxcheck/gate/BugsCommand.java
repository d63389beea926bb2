// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.file.Exhibition;
import org.daxcheck.gate.option.TraceFormat;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.Results;
import org.daxcheck.report.text.BugTable;
import org.daxcheck.report.text.FindingText;
import org.daxcheck.report.text.ReplayText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The reported bugs of the kernel: each is looked for, and shown with the engine that found it and what it found; and whether the same
 * programs hold where it is repaired, every interleaving seen.
 */
@Command(
        name = "bugs",
        description =
                "Looks for every reported bug of the kernel; exits with 0 if each is found, and not where it is repaired.",
        mixinStandardHelpOptions = true)
final class BugsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "BUG",
            description =
                    "Numbers or names, for example 3 or PmdFaultWaitsForPte: look for these, and print what is found. "
                            + "Default: all, without their traces.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--format", paramLabel = "columns|kernel", description = TraceFormat.HELP)
    private TraceFormat format = TraceFormat.COLUMNS;

    @Mixin
    private RunOptions options = new RunOptions();

    BugsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Set<Claim> claims = new LinkedHashSet<>();
        List<KnownBug> bugs = chosen();
        bugs.stream().map(KnownBug::claims).forEach(claims::addAll);
        bugs.stream().map(KnownBug::repairs).forEach(claims::addAll);
        return new Course(surroundings, options).take(spec.commandLine(), Lane.GATE, claims, plan -> new Museum());
    }

    private List<KnownBug> chosen() {
        for (String name : names) {
            if (surroundings.bugs().stream().noneMatch(bug -> isCalled(bug, name))) {
                throw new ParameterException(
                        spec.commandLine(), "no bug is called '" + name + "' (ci/daxcheck bugs lists them)");
            }
        }
        return surroundings.bugs().stream()
                .filter(bug -> names.isEmpty() || names.stream().anyMatch(name -> isCalled(bug, name)))
                .toList();
    }

    private static boolean isCalled(KnownBug bug, String name) {
        return bug.name().equalsIgnoreCase(name)
                || Integer.toString(bug.number()).equals(name);
    }

    private final class Museum implements Course.Show {

        @Override
        public List<String> ruling(Ruling ruling) {
            boolean tell = !names.isEmpty() && !ruling.evidence().findings().isEmpty();
            if (!tell) {
                return List.of();
            }
            List<Finding> best = ruling.evidence().findings().stream().limit(1).toList();
            return format == TraceFormat.KERNEL
                    ? TraceFormat.kernel(ruling, best, ReplayText.OF_CLAIM)
                    : FindingText.lines(ruling);
        }

        @Override
        public List<String> end(Results results) {
            return BugTable.lines(
                    Exhibition.bugs(surroundings).stream()
                            .filter(row ->
                                    chosen().stream().anyMatch(bug -> bug.name().equals(row.name())))
                            .toList(),
                    results.answers().rulings());
        }
    }
}
