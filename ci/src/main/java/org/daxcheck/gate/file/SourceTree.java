// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daxcheck.report.Places;

/** The sources of the project, by the names of their files. */
final class SourceTree {

    private static final Set<String> SKIPPED = Set.of("target", ".git", ".mvn", "node_modules");

    private SourceTree() {}

    /** Those under the project's folder; none if it is not known. A name that two files have stands for neither. */
    static Places places() {
        String home = System.getProperty("daxcheck.home");
        return home == null ? Places.NONE : under(Path.of(home));
    }

    static Places under(Path root) {
        Map<String, String> paths = new TreeMap<>();
        Set<String> twice = new HashSet<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    Path name = folder.getFileName();
                    return name != null && SKIPPED.contains(name.toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    String path = root.relativize(file).toString().replace('\\', '/');
                    if (name.endsWith(".java") && paths.put(name, path) != null) {
                        twice.add(name);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources under " + root, e);
        }
        paths.keySet().removeAll(twice);
        return new Places(paths);
    }
}
