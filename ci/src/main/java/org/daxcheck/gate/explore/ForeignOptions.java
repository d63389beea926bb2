// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.explore;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.daxcheck.claim.form.Approach;
import org.daxcheck.claim.form.Horizon;
import org.daxcheck.gate.option.DurationOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What must be said of a class of anybody's to run it as it was run before. */
final class ForeignOptions {

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
            names = "--patience",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "A time limit of this or more counts as none: a wait that nobody ends is then a finding. "
                    + "Default: every time limit may expire at any moment.")
    Duration patience = ForeignClass.NO_PATIENCE;

    /** As it was given; empty if it was not. */
    String classPath() {
        return classPath;
    }

    /** The class of this name. */
    ForeignClass named(String type, List<String> arguments, Horizon horizon, Approach approach) {
        List<Path> path = new ArrayList<>();
        for (String part : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!part.isEmpty()) {
                path.add(Path.of(part));
            }
        }
        ForeignClass.Extent extent = new ForeignClass.Extent(horizon, approach);
        return new ForeignClass(type, path, Optional.ofNullable(specification), arguments, extent);
    }
}
