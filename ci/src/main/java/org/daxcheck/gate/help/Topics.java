// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.help;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.daxcheck.report.ExitCode;

/** The topics that help tells besides the commands, a page each. */
final class Topics {

    /** Their names, in the order in which a newcomer reads them. */
    static final List<String> NAMES = List.of("start", "verdicts", "codes", "files", "shards", "memory", "pins");

    private Topics() {}

    /** The first line of a page, which says what it is about. */
    static String title(String topic) {
        return page(topic).get(0);
    }

    /** The lines of a page. */
    static List<String> page(String topic) {
        if (topic.equals("codes")) {
            return codes();
        }
        try (InputStream stream = Topics.class.getResourceAsStream(topic + ".txt")) {
            return new String(Objects.requireNonNull(stream, topic).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(topic + " cannot be read", e);
        }
    }

    private static List<String> codes() {
        List<String> lines = new java.util.ArrayList<>(List.of("What the exit codes mean.", ""));
        ExitCode.legend().forEach((code, meaning) -> lines.add(String.format("  %3s  %s", code, meaning)));
        lines.add("");
        lines.add(
                "Several at once: the smallest from 10 on wins, and the JSON file holds them all. 75 is the only one worth a retry.");
        lines.add("diff exits with 1 if two runs differ.");
        return lines;
    }
}
