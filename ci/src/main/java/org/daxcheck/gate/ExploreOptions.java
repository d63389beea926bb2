// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daxcheck.claim.form.Horizon;
import org.daxcheck.gate.option.CountOption;
import org.daxcheck.gate.option.DurationOption;
import org.daxcheck.gate.run.ForeignClass;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            description = "Folders and jars with the class and what it uses, as for java. Default: daxcheck's own.")
    private String classPath = "";

    @Option(
            names = "--specification",
            paramLabel = "CLASS",
            description = "For a specification class: the class with the same operations that is right by definition.")
    private @Nullable String specification;

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
            names = "--patience",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "A time limit of this or more counts as none: a wait that nobody ends is then a finding. "
                    + "Default: every time limit may expire at any moment.")
    private Duration patience = ForeignClass.NO_PATIENCE;

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

    @Option(names = "--json", paramLabel = "FILE", description = "Write what was seen to this file.")
    @Nullable
    Path json;

    /** The class. */
    ForeignClass foreignClass() {
        List<Path> path = new ArrayList<>();
        for (String part : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!part.isEmpty()) {
                path.add(Path.of(part));
            }
        }
        Horizon horizon = new Horizon(size(threads), size(operations), size(events), patience, stopAtFirst);
        return new ForeignClass(type, path, Optional.ofNullable(specification), arguments, horizon);
    }

    private static int size(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
