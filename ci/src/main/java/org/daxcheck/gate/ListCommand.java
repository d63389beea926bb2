// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.daxcheck.claim.Claim;
import org.daxcheck.gate.run.Claims;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.text.ClaimList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what there is to check. */
@Command(name = "list", description = "Lists the claims.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "CLAIM", description = "Ids or subjects, with * for anything. Default: all.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--lane", paramLabel = "gate|soak", description = "Only the claims of this lane.")
    private Claim.@Nullable Lane lane;

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Claims claims = new Claims(surroundings.catalogues());
        try {
            List<Claim> chosen = names.isEmpty() ? claims.all() : claims.named(names);
            List<Claim> shown = chosen.stream()
                    .filter(claim -> lane == null || claim.lane() == lane)
                    .toList();
            ClaimList.lines(shown).forEach(surroundings.out()::println);
            surroundings.out().flush();
            return ExitCode.OK.code();
        } catch (Claims.UnknownName e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
