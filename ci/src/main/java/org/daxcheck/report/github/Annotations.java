// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.github;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.report.Complaint;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Places;
import org.daxcheck.report.Results;

/** A run as workflow commands of GitHub Actions, which it shows beside the source. It shows ten of a kind in a step. */
public final class Annotations {

    /** How many of a kind are shown. */
    static final int SHOWN = 10;

    private Annotations() {}

    /** The lines to print. */
    public static List<String> lines(Results results, Places places) {
        List<Complaint> errors = new ArrayList<>();
        List<Complaint> warnings = new ArrayList<>();
        for (Complaint complaint : Complaint.of(results)) {
            (complaint.code() == ExitCode.OK ? warnings : errors).add(complaint);
        }
        List<String> lines = new ArrayList<>(lines("error", errors, places));
        lines.addAll(lines("warning", warnings, places));
        return lines;
    }

    /** All, or all but one that are shown and how many there are more. */
    private static List<String> lines(String level, List<Complaint> complaints, Places places) {
        List<String> lines = new ArrayList<>();
        int shown = complaints.size() > SHOWN ? SHOWN - 1 : complaints.size();
        complaints.subList(0, shown).forEach(complaint -> lines.add(line(level, complaint, places)));
        if (shown < complaints.size()) {
            lines.add("::" + level + " title=daxcheck::and " + (complaints.size() - shown)
                    + " more; the summary has all");
        }
        return lines;
    }

    private static String line(String level, Complaint complaint, Places places) {
        String where = places.of(complaint.place())
                .map(place -> "file=" + property(place.path()) + ",line=" + place.line() + ",")
                .orElse("");
        return "::" + level + " " + where + "title=" + property("daxcheck: " + complaint.title()) + "::"
                + data(complaint.name() + ": " + complaint.message());
    }

    /** Text that cannot end the command or begin another. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
