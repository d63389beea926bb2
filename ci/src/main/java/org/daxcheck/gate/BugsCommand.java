// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.file.Exhibition;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.Results;
import org.daxcheck.report.text.BugTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private RunOptions options = new RunOptions();

    BugsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Set<Claim> claims = new LinkedHashSet<>();
        surroundings.bugs().stream().map(KnownBug::claims).forEach(claims::addAll);
        surroundings.bugs().stream().map(KnownBug::repairs).forEach(claims::addAll);
        return new Course(surroundings, options).take(spec.commandLine(), Lane.GATE, claims, plan -> new Museum());
    }

    private final class Museum implements Course.Show {

        @Override
        public List<String> ruling(Ruling ruling) {
            return List.of();
        }

        @Override
        public List<String> end(Results results) {
            return BugTable.lines(
                    Exhibition.bugs(surroundings), results.answers().rulings());
        }
    }
}
