// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial does what it says: its commands are run, its change is made (to a copy), and what it shows must be printed. */
class TutorialTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```(diff|text|)\n(.*?)```\n");
    private static final Pattern SOURCE = Pattern.compile("`(model/[^`]*\\.java)`");

    @TempDir
    private Path folder;

    private String printed = "";
    private int exit;

    @Test
    void the_tutorial_does_what_it_says() throws Exception {
        String page = Files.readString(Path.of("kit", "tutorial.md"));
        Path changed = Files.createDirectory(folder.resolve("changed"));
        List<Integer> exits = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            switch (block.group(1)) {
                case "diff" -> change(page, block.group(2), changed);
                case "text" ->
                    assertThat(printed).contains(block.group(2).lines().toList());
                default -> {
                    run(changed, block.group(2).strip());
                    exits.add(exit);
                }
            }
        }
        assertThat(exits).containsExactly(0, 11, 1);
    }

    private void run(Path changed, String command) throws Exception {
        assertThat(command).startsWith("ci/daxcheck ");
        String classPath = changed + File.pathSeparator + System.getProperty("java.class.path");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Daxcheck.class.getName()));
        words.addAll(List.of(command.substring("ci/daxcheck ".length()).split(" ", -1)));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        exit = process.waitFor();
        printed = Files.readString(out);
    }

    /** Makes the change to a copy of the source, and compiles that to where it is found first. */
    private void change(String page, String diff, Path changed) throws Exception {
        Matcher named = SOURCE.matcher(page);
        assertThat(named.find()).isTrue();
        Path source = Path.of("..").resolve(named.group(1));
        String old = diff.lines()
                .filter(line -> line.startsWith("-"))
                .findFirst()
                .orElseThrow()
                .substring(1);
        String fresh = diff.lines()
                .filter(line -> line.startsWith("+"))
                .findFirst()
                .orElseThrow()
                .substring(1);
        String text = Files.readString(source);
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
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        changed.toString(),
                        copy.toString());
        assertThat(compiled).isZero();
    }
}
