// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.explore;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daxcheck.claim.form.Approach;
import org.daxcheck.claim.form.Horizon;
import org.daxcheck.gate.option.CountOption;
import org.daxcheck.gate.option.DurationOption;
import org.daxcheck.gate.option.TraceFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which class is explored, and how far. */
final class ExploreOptions {

    @Parameters(
            index = "0",
            paramLabel = "CLASS",
            description = "Binary name of a class with a main, a JCStress test, or a Lincheck specification class.")
    private String type = "";

    @Parameters(
            index = "1..*",
            paramLabel = "ARG",
            description = "Arguments of the main; put -- before those that begin with -.")
    private List<String> arguments = new ArrayList<>();

    @Mixin
    private ForeignOptions foreign = new ForeignOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = CountOption.class,
            description = "For a specification class: threads of the largest scenarios. Default: 2.")
    private long threads = Horizon.USUAL.threads();

    @Option(
            names = "--operations",
            paramLabel = "N",
            converter = CountOption.class,
            description = "For a specification class: operations of each thread. Default: 2.")
    private long operations = Horizon.USUAL.operations();

    @Option(
            names = "--bound",
            paramLabel = "N",
            converter = CountOption.class,
            description = "Give up an execution with more operations on shared state than this. Default: 10000.")
    private long events = Horizon.USUAL.events();

    @Option(
            names = "--search",
            paramLabel = "WHAT",
            description =
                    "Enumerate \"traces\", one execution of each class that differs only in the order of steps that commute, "
                            + "or \"states\". Default: what suits the program.")
    private Approach.Search search = Approach.Search.AUTO;

    @Option(
            names = "--without",
            paramLabel = "REDUCTION",
            split = ",",
            description = "Do without a reduction, to compare: ${COMPLETION-CANDIDATES}. "
                    + "The verdict does not depend on it, the numbers do.")
    private List<Without> without = new ArrayList<>();

    /** What can be done without. */
    enum Without {
        SOURCE_SETS,
        SLEEP_SETS,
        SPIN_LOOPS,
        STEPS,
        PLAIN_ACCESSES,
        PERSISTENT_SETS,
        FRESH_ACCESSES,
        GUARDED_ACCESSES,
        SPECIFICATION_STATES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(
            names = "--estimate",
            description = "Explore nothing: tell how many executions there are, and how long that takes.")
    boolean estimate;

    @Option(names = "--stop-at-first", description = "End with the first finding. Default: explore to the end.")
    private boolean stopAtFirst;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "Time for everything, such as 90s, 10m, 2h. Default: 10m.")
    Duration budget = Duration.ofMinutes(10);

    @Option(
            names = "--executions",
            paramLabel = "N",
            converter = CountOption.class,
            description = "Executions at most. Default: as many as there are.")
    long executions = Long.MAX_VALUE;

    @Option(names = "--format", paramLabel = "columns|kernel", description = TraceFormat.HELP)
    TraceFormat format = TraceFormat.COLUMNS;

    @Option(names = "--json", paramLabel = "FILE", description = "Write what was seen to this file.")
    @Nullable
    Path json;

    /** The class. */
    ForeignClass foreignClass() {
        return foreign.named(
                type,
                arguments,
                new Horizon(size(threads), size(operations), size(events), foreign.patience, stopAtFirst),
                new Approach(search, without.stream().map(Enum::name).collect(Collectors.toSet())));
    }

    private static int size(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
