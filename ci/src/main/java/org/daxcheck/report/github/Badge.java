// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.github;

import org.daxcheck.claim.Ruling;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Results;

/** A run in one picture of one line, as SVG. */
public final class Badge {

    private static final String OPEN = "#2e7d32";
    private static final String SHUT = "#b71c1c";
    private static final int LEFT = 70;
    private static final int CHARACTER = 7;
    private static final int MARGIN = 14;

    private Badge() {}

    /** The text of the file. */
    public static String text(Results results) {
        long good =
                results.answers().rulings().stream().filter(Ruling::asExpected).count();
        boolean open = results.exit() == ExitCode.OK;
        String says = open
                ? good + " of " + results.planned() + " as expected"
                : "exit " + results.exit().code();
        int right = says.length() * CHARACTER + MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="daxcheck: %2$s">
                  <title>daxcheck: %2$s</title>
                  <rect width="%3$d" height="20" fill="#424242"/>
                  <rect x="%3$d" width="%4$d" height="20" fill="%5$s"/>
                  <g fill="#fff" font-family="Verdana, sans-serif" font-size="11">
                    <text x="7" y="14">daxcheck</text>
                    <text x="%6$d" y="14">%2$s</text>
                  </g>
                </svg>
                """.formatted(LEFT + right, says, LEFT, right, open ? OPEN : SHUT, LEFT + MARGIN / 2);
    }
}
