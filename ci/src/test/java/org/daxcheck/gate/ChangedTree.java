// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** The source tree with some lines changed, and the command line as it is there. The tree itself stays as it is. */
final class ChangedTree {

    private final Path folder;
    private final Path classes;
    private String printed = "";

    /**
     * Nothing is changed yet.
     *
     * @param folder where the command runs, and what is changed is kept
     */
    ChangedTree(Path folder) throws IOException {
        this.folder = folder;
        this.classes = Files.createDirectory(folder.resolve("changed"));
    }

    /** Changes what occurs once in a copy of a source, and compiles that to where it is found first. */
    void change(Path source, String old, String fresh) throws IOException {
        String text = Files.readString(Path.of("..").resolve(source));
        assertThat(text).containsOnlyOnce(old);
        Path copy = folder.resolve(source.getFileName());
        Files.writeString(copy, text.replace(old, fresh));
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-parameters",
                        "-nowarn",
                        "-g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        copy.toString());
        assertThat(compiled).isZero();
    }

    /** Runs the command line with these arguments, parted by blanks; answers its exit code. */
    int run(String arguments) throws IOException, InterruptedException {
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Daxcheck.class.getName()));
        words.addAll(List.of(arguments.split(" ", -1)));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        int exit = process.waitFor();
        printed = Files.readString(out);
        return exit;
    }

    /** What the last run printed. */
    String printed() {
        return printed;
    }
}
