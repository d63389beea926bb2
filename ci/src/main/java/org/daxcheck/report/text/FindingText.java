// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;

/** The best finding of a ruling, with all that is needed to believe it and to see it again. */
public final class FindingText {

    private FindingText() {}

    /** The lines for a ruling; none if nothing was found. */
    public static List<String> lines(Ruling ruling) {
        return lines(ruling, ReplayText.OF_CLAIM);
    }

    /** The same, with the command that shows a finding again. */
    public static List<String> lines(Ruling ruling, ReplayText replay) {
        List<Finding> findings = ruling.evidence().findings();
        if (findings.isEmpty()) {
            return List.of();
        }
        List<String> lines = lines(findings.get(0), ruling, replay);
        if (findings.size() > 1) {
            lines.add(
                    "  and " + Plain.plural(findings.size() - 1, "more finding") + " of this claim, in the JSON file");
        }
        return lines;
    }

    /** The lines for one of its findings. */
    static List<String> lines(Finding finding, Ruling ruling, ReplayText replay) {
        List<String> lines = new ArrayList<>();
        lines.add(title(ruling, finding));
        lines.add("  " + Plain.text(finding.message()));
        TraceColumns.lines(finding.trace()).forEach(line -> lines.add("  " + line));
        lines.add("  " + again(ruling, finding, replay));
        return lines;
    }

    private static String title(Ruling ruling, Finding finding) {
        Claim claim = ruling.claim();
        String invariant = finding.invariant().isEmpty() ? "" : "  breaks " + finding.invariant();
        return Plain.text(finding.kind() + "  " + claim.subject().id() + "  under "
                + claim.scenario().id() + "  found by " + ruling.engine() + invariant);
    }

    private static String again(Ruling ruling, Finding finding, ReplayText replay) {
        return finding.replay().isEmpty()
                ? "again   " + Plain.text(replay.ask(ruling.claim(), ruling.engine()))
                : "replay  " + Plain.text(replay.command(finding.replay()));
    }
}
