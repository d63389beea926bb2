// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.option.TraceFormat;
import org.daxcheck.gate.run.Claims;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Results;
import org.daxcheck.report.compare.Outcomes;
import org.daxcheck.report.record.Unreadable;
import org.daxcheck.report.text.FindingText;
import org.daxcheck.report.text.ReplayText;
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
        footer = {
            "",
            "Of a refcount design the gate lane asks a few programs only: who changes one runs",
            "ci/daxcheck designs as well, which asks all of them (about a minute)."
        },
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
    private PinOptions pins = new PinOptions();

    @Option(names = "--format", paramLabel = "columns|kernel", description = TraceFormat.HELP)
    private TraceFormat format = TraceFormat.COLUMNS;

    @Mixin
    private RunOptions options = new RunOptions();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Course course = new Course(surroundings, options);
        Claims claims = new Claims(surroundings.catalogues());
        Pinning pinning = pinning(claims);
        return course.take(spec.commandLine(), lane == null ? Lane.GATE : lane, chosen(claims), plan -> {
            VerdictTable table = new VerdictTable(plan.questions());
            course.print(List.of(table.header()));
            return new Rows(table, plan, pinning);
        });
    }

    private Pinning pinning(Claims claims) {
        try {
            return new Pinning(pins, claims.all().stream().map(Claim::id).collect(Collectors.toSet()));
        } catch (Unreadable | IOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<Claim> chosen(Claims claims) {
        if (!names.isEmpty()) {
            return named(claims).stream()
                    .filter(claim -> lane == null || claim.lane() == lane)
                    .toList();
        }
        Lane wanted = lane == null ? Lane.GATE : lane;
        return claims.all().stream().filter(claim -> claim.lane() == wanted).toList();
    }

    private List<Claim> named(Claims claims) {
        try {
            return claims.named(names);
        } catch (Claims.UnknownName e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** A row a ruling, and under it the finding, if it is a surprise or was asked for. */
    private final class Rows implements Course.Show {

        private final VerdictTable table;
        private final Plan plan;
        private final Pinning pinning;

        Rows(VerdictTable table, Plan plan, Pinning pinning) {
            this.table = table;
            this.plan = plan;
            this.pinning = pinning;
        }

        @Override
        public List<String> ruling(Ruling ruling) {
            List<String> lines = new ArrayList<>();
            lines.add(table.row(ruling, plan.exit(ruling)));
            if (!ruling.asExpected() || traces || !names.isEmpty()) {
                lines.addAll(finding(ruling));
            }
            return lines;
        }

        @Override
        public Results judged(Results results) {
            return pinning.judged(results);
        }

        private List<String> finding(Ruling ruling) {
            if (format == TraceFormat.KERNEL) {
                List<Finding> best =
                        ruling.evidence().findings().stream().limit(1).toList();
                return TraceFormat.kernel(ruling, best, ReplayText.OF_CLAIM);
            }
            return FindingText.lines(ruling).stream().map(line -> "    " + line).toList();
        }

        @Override
        public List<String> end(Results results) {
            List<String> lines = new ArrayList<>(Outcomes.flags(results));
            lines.addAll(pinning.lines(results));
            return lines;
        }
    }
}
