// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.engine;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.form.ClassScenario;
import org.daxcheck.explorer.instrument.Instrumentation;
import org.daxcheck.explorer.instrument.table.Scope;

/** Where the classes of claims come from, each place read and rewritten once. Thread-safe. */
final class Origins {

    /** Names in traces come from this annotation of the code under test, if it is there. */
    private static final String FUNCTION = "Lorg/daxcheck/kernel/KernelFunction;";

    /**
     * One place.
     *
     * @param loader the classes as they are
     * @param instrumentation the classes as they are explored
     */
    record Origin(ClassLoader loader, Instrumentation instrumentation) {}

    private final Map<List<Path>, Origin> origins = new ConcurrentHashMap<>();

    /** The place of a claim's classes. */
    Origin of(Claim claim) {
        List<Path> path = claim.scenario() instanceof ClassScenario given ? given.classPath() : List.of();
        return origins.computeIfAbsent(List.copyOf(path), Origins::read);
    }

    private static Origin read(List<Path> path) {
        ClassLoader own = Origins.class.getClassLoader();
        ClassLoader loader = path.isEmpty()
                ? own
                : new URLClassLoader(path.stream().map(Origins::url).toArray(URL[]::new), own);
        return new Origin(loader, new Instrumentation(new Scope(List.of(), FUNCTION), loader));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a place for classes: " + path, e);
        }
    }
}
