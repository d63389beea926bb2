// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.compare;

import org.daxcheck.report.text.Plain;

/** Text from anywhere as plain text of Markdown. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]<>()#+!|~&@:";

    private Markdown() {}

    /** One line that says what the text says and marks up nothing, breaks no table, and links nobody. */
    public static String cell(String text) {
        StringBuilder cell = new StringBuilder();
        Plain.text(text).codePoints().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                cell.append("&#").append(c).append(';');
            } else {
                cell.appendCodePoint(c);
            }
        });
        return cell.toString();
    }
}
