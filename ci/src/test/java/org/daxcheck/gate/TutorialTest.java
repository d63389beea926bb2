// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial does what it says: its commands are run, its change is made (to a copy), and what it shows must be printed. */
class TutorialTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```(diff|text|)\n(.*?)```\n");
    private static final Pattern SOURCE = Pattern.compile("`(model/[^`]*\\.java)`");

    @TempDir
    private Path folder;

    @Test
    void the_tutorial_does_what_it_says() throws Exception {
        String page = Files.readString(Path.of("kit", "tutorial.md"));
        ChangedTree tree = new ChangedTree(folder);
        List<Integer> exits = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            switch (block.group(1)) {
                case "diff" -> change(page, block.group(2), tree);
                case "text" ->
                    assertThat(tree.printed()).contains(block.group(2).lines().toList());
                default -> {
                    String command = block.group(2).strip();
                    assertThat(command).startsWith("ci/daxcheck ");
                    exits.add(tree.run(command.substring("ci/daxcheck ".length())));
                }
            }
        }
        assertThat(exits).containsExactly(0, 11, 1);
    }

    private static void change(String page, String diff, ChangedTree tree) throws Exception {
        Matcher named = SOURCE.matcher(page);
        assertThat(named.find()).isTrue();
        tree.change(Path.of(named.group(1)), line(diff, "-"), line(diff, "+"));
    }

    private static String line(String diff, String mark) {
        return diff.lines()
                .filter(line -> line.startsWith(mark))
                .findFirst()
                .orElseThrow()
                .substring(1);
    }
}
