// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** A page in the making. Elements close in the order in which they were opened; text and attributes are escaped. Not thread-safe. */
final class Html {

    private static final Set<String> BLOCKS = Set.of(
            "head", "body", "header", "main", "nav", "section", "div", "table", "thead", "tbody", "tr", "h1", "h2",
            "h3", "p", "ul", "li", "svg", "title", "meta", "link", "footer", "dl", "dt", "dd", "figure", "script");

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** A page that has not begun. */
    Html() {
        text.append("<!DOCTYPE html>\n");
    }

    /** Opens an element, with names and values of attributes. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        text.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        String tag = open.pop();
        text.append("</").append(tag).append('>');
        if (BLOCKS.contains(tag)) {
            text.append('\n');
        }
        return this;
    }

    /** An element with nothing in it. */
    Html empty(String tag, String... attributes) {
        start(tag, attributes);
        text.append(" />");
        if (BLOCKS.contains(tag)) {
            text.append('\n');
        }
        return this;
    }

    /** An element with text in it. */
    Html element(String tag, String content, String... attributes) {
        return open(tag, attributes).text(content).close();
    }

    /** Text. */
    Html text(String content) {
        escape(content);
        return this;
    }

    private void start(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            text.append('"');
        }
    }

    private void escape(String content) {
        content.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(shows(c) ? c : 0xFFFD);
            }
        });
    }

    /** Whether a character means itself, neither forbidden in XML nor one that turns the text around it. */
    private static boolean shows(int c) {
        if (c == '\n' || c == '\t') {
            return true;
        }
        int type = Character.getType(c);
        boolean steers = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return !steers && c != 0xFFFE && c != 0xFFFF;
    }

    /**
     * The page.
     *
     * @throws IllegalStateException if an element is still open
     */
    String done() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return text.toString();
    }
}
