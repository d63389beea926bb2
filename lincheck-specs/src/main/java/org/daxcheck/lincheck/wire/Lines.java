// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of the conversation with a worker: a word that says what it is, and fields. A line holds no line break and a
 * field no tab, whatever is put into it.
 *
 * <p>To the worker: {@code check id executions}. From the worker, for each claim: any number of {@code progress text},
 * then evidence as {@link EvidenceLines} has it.
 */
public final class Lines {

    private Lines() {}

    /** Joins fields to a line. */
    public static String join(String... fields) {
        List<String> escaped = new ArrayList<>();
        for (String field : fields) {
            escaped.add(field.replace("\\", "\\\\")
                    .replace("\t", "\\t")
                    .replace("\n", "\\n")
                    .replace("\r", "\\r"));
        }
        return String.join("\t", escaped);
    }

    /** Splits a line into its fields. */
    public static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        for (String field : line.split("\t", -1)) {
            fields.add(unescape(field));
        }
        return fields;
    }

    private static String unescape(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int at = 0; at < field.length(); at++) {
            char c = field.charAt(at);
            if (c == '\\' && at + 1 < field.length()) {
                at++;
                text.append(meaning(field.charAt(at)));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
