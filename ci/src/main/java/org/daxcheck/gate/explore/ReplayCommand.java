// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.daxcheck.claim.Checker;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.form.Approach;
import org.daxcheck.claim.form.Horizon;
import org.daxcheck.claim.form.Replayer;
import org.daxcheck.gate.option.CountOption;
import org.daxcheck.gate.option.TraceFormat;
import org.daxcheck.gate.run.Claims;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.graph.DotText;
import org.daxcheck.report.text.FindingText;
import org.daxcheck.report.text.Plain;
import org.daxcheck.report.text.ReplayText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one execution again, on the machine's own threads. */
@Command(
        name = "replay",
        description =
                "Runs the execution of a finding again, step by step, on the machine's own threads. Exits with 0 if "
                        + "every run did the same and the finding shows, with 23 if the code under test is not the code that was "
                        + "explored.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample (the last line of every finding):%n",
        footer = "  ci/daxcheck replay unlock-wakes-nobody/hold-fault@1fad.1x23.0x33")
public final class ReplayCommand implements Callable<Integer> {

    private static final long USUAL_TIMES = 100;

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID", description = "What a finding gives as its replay.")
    private String replay = "";

    @Parameters(
            index = "1..*",
            paramLabel = "ARG",
            description = "Arguments of the main; put -- before those that begin with -.")
    private List<String> arguments = new ArrayList<>();

    @Option(
            names = "--times",
            paramLabel = "N",
            converter = CountOption.class,
            description = "Run it so often; every run must do the same. Default: 100.")
    private long times = USUAL_TIMES;

    /** How the execution is printed. */
    enum Format {
        COLUMNS,
        KERNEL,
        DOT
    }

    @Option(
            names = "--format",
            paramLabel = "columns|kernel|dot",
            description =
                    "How it is printed: columns (default), kernel (to be pasted into a changelog), or dot (a graph, to be "
                            + "drawn by Graphviz: | dot -Tsvg).")
    private Format format = Format.COLUMNS;

    @Option(
            names = "--full",
            description =
                    "Tell every operation on shared state, not only what a reader needs; in columns or as a graph.")
    private boolean full;

    @Option(names = "--debug", description = "Run it once, as soon as a debugger is attached to port 5005.")
    private boolean debug;

    @Option(
            names = "--design",
            paramLabel = "CLASS",
            description = "For a finding of ci/daxcheck designs --design CLASS: that class, with its --classpath.")
    private @Nullable String design;

    @Mixin
    private ForeignOptions options = new ForeignOptions();

    /** Made by the command line. */
    public ReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (full && format == Format.KERNEL) {
            throw mistake("--full tells what no changelog wants; it goes with --format=columns or dot");
        }
        Claim claim = claim();
        Replayer replayer = surroundings.checkers().stream()
                .filter(checker -> checker instanceof Replayer && accepts(checker, claim))
                .map(Replayer.class::cast)
                .findFirst()
                .orElseThrow(() -> mistake("nothing can show " + claim.id() + " again"
                        + (claim.scenario() instanceof ForeignClass ? ", or it is elsewhere (--classpath)" : "")));
        String execution = replay.substring(replay.lastIndexOf('@') + 1);
        if (!replayer.reads(execution)) {
            throw mistake("'" + execution + "' is no execution: it is what the line of a finding has behind the @");
        }
        try {
            return shown(claim, replayer.engine(), replayer.replay(claim, replay, debug ? 1 : (int) times, detail()));
        } catch (Replayer.Stale stale) {
            surroundings.err().println("daxcheck: " + Plain.text(String.valueOf(stale.getMessage())));
            return ended(ExitCode.NONDETERMINISM);
        }
    }

    private int shown(Claim claim, String engine, Evidence evidence) {
        Ruling ruling = Ruling.of(claim, engine, evidence);
        ReplayText again = claim.scenario() instanceof ForeignClass given ? given.replay() : ofClaim();
        lines(ruling, again).forEach(surroundings.out()::println);
        String comment = format == Format.DOT ? "// " : "";
        evidence.notes().forEach(note -> surroundings.out().println(comment + Plain.text(note)));
        if (evidence.findings().isEmpty()) {
            surroundings.err().println("daxcheck: the execution is possible, but nothing is wrong with it any more");
            return ended(ExitCode.NONDETERMINISM);
        }
        return ExitCode.OK.code();
    }

    private Replayer.Detail detail() {
        return full ? Replayer.Detail.EVERYTHING : Replayer.Detail.USUAL;
    }

    private List<String> lines(Ruling ruling, ReplayText again) {
        return switch (format) {
            case COLUMNS -> FindingText.lines(ruling, again);
            case KERNEL -> TraceFormat.kernel(ruling, ruling.evidence().findings(), again);
            case DOT ->
                ruling.evidence().findings().stream()
                        .limit(1)
                        .flatMap(finding -> DotText.lines(ruling, finding).stream())
                        .toList();
        };
    }

    /** A claim about a design from outside needs its class. */
    private ReplayText ofClaim() {
        return design == null ? ReplayText.OF_CLAIM : ReplayText.ofDesign(design, options.classPath());
    }

    private int ended(ExitCode exit) {
        surroundings.err().println("exit " + exit.code() + ": " + exit.meaning());
        return exit.code();
    }

    /** The claim whose finding it is: one of the catalogues', or that a class of anybody's is right. */
    private Claim claim() {
        int end = replay.lastIndexOf('@');
        if (end < 0) {
            throw mistake("'" + replay + "' is no replay: it is the id of a claim, @ and an execution");
        }
        int scenario = replay.indexOf('#');
        String id = replay.substring(0, scenario < 0 ? end : scenario);
        String foreign = "/" + ForeignClass.ID;
        if (id.endsWith(foreign)) {
            String type = id.substring(0, id.length() - foreign.length());
            return options.named(type, arguments, horizon(replay.substring(id.length(), end)), Approach.USUAL)
                    .claim();
        }
        try {
            return new Claims(surroundings.catalogues()).named(List.of(id)).get(0);
        } catch (Claims.UnknownName e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** As many threads and operations as the scenario has: their calls are parted by bars and semicolons. */
    private Horizon horizon(String scenario) {
        List<String> sequences = List.of(scenario.split("\\|", -1));
        int operations = sequences.stream()
                .mapToInt(sequence -> sequence.split(";", -1).length)
                .max()
                .orElse(1);
        return new Horizon(sequences.size(), operations, Horizon.USUAL.events(), options.patience, true);
    }

    private boolean accepts(Checker checker, Claim claim) {
        try {
            return checker.accepts(claim);
        } catch (LinkageError e) {
            throw mistake(claim.subject().id() + " cannot be loaded: " + e);
        }
    }

    private ParameterException mistake(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
