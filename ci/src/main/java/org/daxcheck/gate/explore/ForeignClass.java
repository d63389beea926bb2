// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.explore;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Subject;
import org.daxcheck.claim.form.Approach;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.claim.form.Horizon;
import org.daxcheck.report.text.ReplayText;

/**
 * A class of anybody's that is to be explored as it stands.
 *
 * @param type its binary name
 * @param classPath where it and what it uses are found
 * @param specification the class that its answers are judged by, for a specification class
 * @param arguments what its {@code main} is called with
 * @param extent how far to look, and how
 */
public record ForeignClass(
        String type, List<Path> classPath, Optional<String> specification, List<String> arguments, Extent extent)
        implements ClassScenario {

    /** How far to look, and how. */
    record Extent(Horizon horizon, Approach approach) {}

    /** The engine that explores classes. */
    public static final String ENGINE = "explorer";

    /** The id of what is asked about it. */
    static final String ID = "explore";

    /** Longer than any time limit: each is a choice. */
    public static final Duration NO_PATIENCE = Duration.ofNanos(Long.MAX_VALUE);

    /** Copies the lists. */
    public ForeignClass {
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
    }

    /** The claim that nothing is wrong with it. */
    public Claim claim() {
        Subject<Object> subject = new Subject<>(type, Object.class, Object::new, "A class given on the command line.");
        return new Claim(subject, this, Expectation.holds(), Claim.Lane.GATE, Set.of(ENGINE));
    }

    /** The command that shows its findings again. */
    ReplayText replay() {
        List<String> options = new ArrayList<>();
        if (!classPath.isEmpty()) {
            String joined = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
            options.addAll(List.of("--classpath", joined));
        }
        specification.ifPresent(name -> options.addAll(List.of("--specification", name)));
        if (!horizon().patience().equals(NO_PATIENCE)) {
            options.addAll(List.of("--patience", horizon().patience().toSeconds() + "s"));
        }
        return new ReplayText(options, arguments);
    }

    @Override
    public Horizon horizon() {
        return extent.horizon();
    }

    @Override
    public Approach approach() {
        return extent.approach();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String about() {
        return "Every interleaving of " + type + ".";
    }

    @Override
    public int threads() {
        return horizon().threads();
    }

    @Override
    public int operations() {
        return horizon().threads() * horizon().operations();
    }
}
