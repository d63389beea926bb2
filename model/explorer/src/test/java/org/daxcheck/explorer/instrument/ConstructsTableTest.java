// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.daxcheck.explorer.instrument.table.Constructs;
import org.daxcheck.explorer.instrument.table.Treatment;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/constructs.md} says of each construct what becomes of it. It is made from the table that the rewriting asks;
 * {@code -Ddaxcheck.golden=rewrite} writes it anew.
 */
class ConstructsTableTest {

    private static final Path FILE = Path.of("docs", "constructs.md");
    private static final String HEAD = """
            # What the explorer understands

            Made from the table that the rewriting itself asks. *Primitive*: its operations are single events, by a hook or a model.
            *Copied*: the platform's own code, instrumented like the program. *Kept*: used as it is. *Refused*: a program that reaches it
            is refused by name and place, and so is every method that a model lacks. An object of a class of the platform that is not
            named here may be used by one thread.

            | construct | becomes | what is modelled, and where it errs |
            |---|---|---|
            """;

    private final List<String> language = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    @Test
    void the_documentation_says_what_becomes_of_each_construct() throws Exception {
        read();
        StringBuilder text = new StringBuilder(HEAD);
        language.forEach(line -> text.append("| ").append(line).append(" |\n"));
        for (Constructs.Row row : Constructs.table()) {
            String word = Objects.requireNonNullElse(words.remove(row.construct()), "");
            assertThat(word.isEmpty() && row.treatment() == Treatment.PRIMITIVE)
                    .as(row.construct() + " is primitive and nobody says what that means")
                    .isFalse();
            text.append("| `").append(readable(row.construct())).append("` | ");
            text.append(row.treatment().name().toLowerCase(Locale.ROOT)).append(" | ");
            text.append(word).append(" |\n");
        }

        assertThat(words).as("words for what is not in the table").isEmpty();
        if ("rewrite".equals(System.getProperty("daxcheck.golden"))) {
            Files.createDirectories(Objects.requireNonNull(FILE.getParent()));
            Files.writeString(FILE, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(FILE));
    }

    private static String readable(String construct) {
        int descriptor = construct.indexOf('(');
        String name = descriptor < 0 ? construct : construct.substring(0, descriptor) + "()";
        String dotted = name.replace('/', '.').replace('$', '.');
        return dotted.endsWith(".") ? dotted + "*" : dotted;
    }

    private void read() {
        boolean platform = false;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                platform = line.equals("[platform]");
            } else if (!line.startsWith("#") && !platform) {
                language.add(line);
            } else if (platform) {
                int bar = line.indexOf(" | ");
                words.put(line.substring(0, bar), line.substring(bar + 3));
            }
        }
    }

    private static List<String> lines() {
        try (InputStream in =
                Objects.requireNonNull(ConstructsTableTest.class.getResourceAsStream("/constructs.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
