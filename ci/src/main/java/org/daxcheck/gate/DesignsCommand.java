// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.catalog.design.DesignClaim;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.option.TraceFormat;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.Results;
import org.daxcheck.report.cost.Measurements;
import org.daxcheck.report.file.JmhResults;
import org.daxcheck.report.text.DesignCosts;
import org.daxcheck.report.text.DesignTable;
import org.daxcheck.report.text.FindingText;
import org.daxcheck.report.text.HotPathTable;
import org.daxcheck.report.text.ReplayText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The refcount designs, held against each invariant and compared. */
@Command(
        name = "designs",
        description = "Compares refcount designs: what is safe, what ends, and under which assumptions.",
        mixinStandardHelpOptions = true)
final class DesignsCommand implements Callable<Integer> {

    /** Where the benchmark writes, and what it wrote for whoever does not run it. */
    private static final List<String> COSTS = List.of("stress/bench/target/designs.json", "stress/bench/designs.json");

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DESIGN",
            description = "Designs, for example d6. Default: all. Their findings are told in full.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--design",
            paramLabel = "CLASS",
            description = "Compare this class instead, which implements RefcountDesign (model/checks/docs/designs.md).")
    private @Nullable String design;

    @Option(names = "--classpath", paramLabel = "PATH", description = "Where that class is: folders or jars.")
    private @Nullable String classpath;

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = "Show what the benchmark wrote. Default: stress/bench/target/designs.json, or else "
                    + "stress/bench/designs.json.")
    private @Nullable Path costs;

    @Option(names = "--format", paramLabel = "columns|kernel", description = TraceFormat.HELP)
    private TraceFormat format = TraceFormat.COLUMNS;

    @Mixin
    private RunOptions options = new RunOptions();

    DesignsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<DesignClaim> claims = chosen();
        HotPathCounts counts = new HotPathCounts(surroundings.checkers(), measured());
        Set<Claim> asked = new LinkedHashSet<>();
        claims.forEach(claim -> asked.add(claim.claim()));
        return new Course(surroundings, options)
                .take(spec.commandLine(), Lane.GATE, asked, plan -> new Comparison(claims, counts));
    }

    private List<DesignClaim> chosen() {
        if (design != null) {
            return outside();
        }
        if (classpath != null) {
            throw new ParameterException(spec.commandLine(), "--classpath is of use with --design only");
        }
        List<DesignClaim> known = DesignCatalogue.known();
        for (String name : names) {
            if (known.stream().noneMatch(claim -> claim.design().equals(name))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "no design is called '" + name + "'; there are "
                                + String.join(
                                        ", ",
                                        new LinkedHashSet<>(known.stream()
                                                .map(DesignClaim::design)
                                                .toList())));
            }
        }
        return known.stream()
                .filter(claim -> names.isEmpty() || names.contains(claim.design()))
                .toList();
    }

    /** What was measured; read before anything runs, so that a mistake costs no time. */
    private Measurements measured() {
        Path home = Path.of(System.getProperty("daxcheck.home", "."));
        Optional<Path> file = costs != null
                ? Optional.of(costs)
                : COSTS.stream().map(home::resolve).filter(Files::exists).findFirst();
        try {
            return file.isPresent() ? JmhResults.read(file.get()) : Measurements.NONE;
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot read what was measured: " + e.getMessage(), e);
        }
    }

    /** ci/daxcheck has put the class on the class path and its name into a system property, from which the catalogue reads it. */
    private List<DesignClaim> outside() {
        try {
            List<DesignClaim> claims = DesignCatalogue.outside();
            if (claims.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--design has to be given to ci/daxcheck itself");
            }
            return claims;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** How a claim is asked about again; one about a design from outside needs its class, and comes with the others. */
    private String again(Claim claim) {
        return design == null
                ? "ci/daxcheck check " + claim.id()
                : "ci/daxcheck designs --design " + design + (classpath == null ? "" : " --classpath " + classpath);
    }

    private ReplayText replay() {
        return design == null
                ? ReplayText.OF_CLAIM
                : ReplayText.ofDesign(design, Objects.requireNonNullElse(classpath, ""));
    }

    private final class Comparison implements Course.Show {

        private final List<DesignClaim> claims;
        private final HotPathCounts counts;

        Comparison(List<DesignClaim> claims, HotPathCounts counts) {
            this.claims = claims;
            this.counts = counts;
        }

        @Override
        public List<String> ruling(Ruling ruling) {
            boolean tell = !names.isEmpty() || design != null || !ruling.asExpected();
            return tell && !ruling.evidence().findings().isEmpty() ? told(ruling) : List.of();
        }

        private List<String> told(Ruling ruling) {
            return format == TraceFormat.KERNEL
                    ? TraceFormat.kernel(ruling, ruling.evidence().findings().subList(0, 1), replay())
                    : FindingText.lines(ruling, replay());
        }

        /** With the costs; an interruption leaves no time to count. */
        @Override
        public Results judged(Results results) {
            if (results.ending().interrupted()) {
                return results;
            }
            Set<String> designs = new LinkedHashSet<>();
            claims.forEach(claim -> designs.add(claim.design()));
            try {
                return results.costing(counts.of(designs));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return results;
            }
        }

        @Override
        public List<String> end(Results results) {
            DesignTable table = new DesignTable(
                    claims,
                    DesignCatalogue.invariants(),
                    DesignCatalogue.assumptions(),
                    results.answers().rulings(),
                    (claim, finding) -> replay().again(finding, again(claim)));
            List<String> lines = new ArrayList<>(table.lines());
            lines.add("");
            lines.addAll(table.reasons());
            lines.addAll(HotPathTable.lines(results.costs()));
            lines.addAll(DesignCosts.lines(results.costs()));
            return lines;
        }
    }
}
