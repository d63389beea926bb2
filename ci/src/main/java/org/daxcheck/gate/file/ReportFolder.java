// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of pages that is written at the end of a run. It takes the place of an older one, and of nothing else: a folder that holds other
 * things is refused before anything runs.
 */
final class ReportFolder {

    private static final String FIRST = "index.html";
    private static final String MARK = "name=\"generator\" content=\"daxcheck\"";

    private final Path target;

    /**
     * Makes sure that the folder can be written.
     *
     * @throws IOException if it cannot; the message is one line for people
     */
    ReportFolder(Path target) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        Path parent = this.target.getParent();
        if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
            throw new IOException(
                    "cannot write " + target + ": there is no folder " + parent + ", or it is write-protected");
        }
        if (Files.exists(this.target) && !isOurs()) {
            throw new IOException("cannot write " + target + ": something else than a report is there");
        }
    }

    private boolean isOurs() throws IOException {
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(target)) {
            if (entries.findAny().isEmpty()) {
                return true;
            }
        }
        Path first = target.resolve(FIRST);
        return Files.isRegularFile(first) && Files.readString(first).contains(MARK);
    }

    Path target() {
        return target;
    }

    /** Writes the files beside the folder, and then puts them in its place. */
    void write(Map<String, String> files) throws IOException {
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".draft");
        delete(draft);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = draft.resolve(file.getKey()).normalize();
            if (!path.startsWith(draft)) {
                throw new IOException("a page outside the report: " + file.getKey());
            }
            Files.createDirectories(path.getParent());
            try (Writer writer = new OutputStreamWriter(new FileOutputStream(path.toFile()), UTF_8)) {
                writer.write(file.getValue());
            }
        }
        delete(target);
        Files.move(draft, target);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
