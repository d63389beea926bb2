// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Texts that people read, on file. {@code mvn -pl ci -am test -Ddaxcheck.golden=rewrite} writes them anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Asserts that the lines are those on file. */
    public static void check(String name, List<String> lines) {
        check(name, String.join("\n", lines) + "\n");
    }

    /** Asserts that the text is the one on file. */
    public static void check(String name, String text) {
        try {
            Path file = FOLDER.resolve(name);
            if ("rewrite".equals(System.getProperty("daxcheck.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("golden file " + name, e);
        }
    }
}
