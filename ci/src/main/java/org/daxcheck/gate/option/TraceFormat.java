// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.option;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.kernel.KernelText;
import org.daxcheck.report.text.ReplayText;

/** How findings are printed. */
public enum TraceFormat {
    /** Every step on a line of its own, with values and places in the source. */
    COLUMNS,
    /** As kernel developers write them into changelogs. */
    KERNEL;

    /** The text for the help of the option. */
    public static final String HELP =
            "How traces are printed: columns (every step, default), or kernel (to be pasted into a changelog).";

    /** The findings of a ruling for a changelog, one after the other, each behind a blank line. */
    public static List<String> kernel(Ruling ruling, List<Finding> findings, ReplayText replay) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add("");
            lines.addAll(KernelText.lines(ruling, finding, replay));
        }
        return lines;
    }
}
