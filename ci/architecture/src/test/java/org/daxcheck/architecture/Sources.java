// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The caps of the house that bytecode does not show: lengths of files, names, types in a package. */
final class Sources {

    /** The cap on lines in a file. */
    static final int LINES = 400;

    /** The cap on top-level types in a package. */
    static final int TYPES = 15;

    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Utils?|Helper|Manager|Impl|Context|Info)\\.java|.*/(common|misc)/.*");

    /**
     * Ports and faults have no monitors: a claim about threads that stop takes what a monitor guards for a step of the scheduler, which
     * it is in the primitives and nowhere else.
     */
    private static final Pattern WITHOUT_MONITORS = Pattern.compile(".*src/main/.*/(port|fault)/.*");

    private static final Pattern MONITOR = Pattern.compile("^[^*/]*\\bsynchronized\\b.*");

    private final Path root;

    Sources(Path root) {
        this.root = root;
    }

    /** The project's own sources, wherever the tests were started. */
    static Sources ofProject() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("LICENSE"))) {
            place = Objects.requireNonNull(place.getParent(), "started outside the project");
        }
        return new Sources(place);
    }

    /** Every Java file, tests included, build results and fixtures not. */
    List<Path> files() {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !root.relativize(path).toString().contains("target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What breaks a cap, one line each. */
    List<String> offences() {
        List<String> offences = new ArrayList<>();
        Map<Path, Integer> types = new TreeMap<>();
        for (Path file : files()) {
            String name = root.relativize(file).toString().replace('\\', '/');
            long lines = lines(file);
            if (lines > LINES) {
                offences.add(name + " has " + lines + " lines");
            }
            if (EMPTY_NAME.matcher(name).matches()) {
                offences.add(name + " has a name that says nothing");
            }
            if (WITHOUT_MONITORS.matcher(name).matches() && monitors(file)) {
                offences.add(name + " has a monitor");
            }
            if (!name.endsWith("package-info.java") && name.contains("src/main/")) {
                types.merge(file.getParent(), 1, Integer::sum);
            }
        }
        types.forEach((folder, count) -> {
            if (count > TYPES) {
                offences.add(root.relativize(folder) + " has " + count + " types");
            }
        });
        return offences;
    }

    private static boolean monitors(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> MONITOR.matcher(line).matches());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
