// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;

/**
 * One thing that speaks against opening the gate, or is to be warned of.
 *
 * @param rule what sort of thing: the kind of a finding, or the exit code by its name; stable
 * @param code what it means for the gate; {@link ExitCode#OK} for what is only warned of
 * @param name the claim and the engine, or the part of the machinery
 * @param message one line for people
 * @param finding what was found, if something was
 * @param ruling the ruling, if there is one
 */
public record Complaint(
        String rule, ExitCode code, String name, String message, Optional<Finding> finding, Optional<Ruling> ruling) {

    /** Everything that speaks against a run, the findings first. */
    public static List<Complaint> of(Results results) {
        List<Complaint> complaints = new ArrayList<>();
        for (Ruling ruling : results.answers().rulings()) {
            if (!ruling.asExpected()) {
                of(ruling, results.exit(ruling), complaints);
            }
        }
        for (Unanswered none : results.answers().unanswered()) {
            complaints.add(plain(none.code(), none.question().toString(), none.reason(), Optional.empty()));
        }
        for (Failure failure : results.answers().failures()) {
            complaints.add(plain(failure.code(), failure.source(), failure.message(), Optional.empty()));
        }
        return complaints;
    }

    private static void of(Ruling ruling, ExitCode exit, List<Complaint> complaints) {
        String name = new Question(ruling.claim(), ruling.engine()).toString();
        if (exit == ExitCode.FAULT_NOT_FOUND || ruling.evidence().findings().isEmpty()) {
            String message = exit == ExitCode.FAULT_NOT_FOUND
                    ? exit.meaning() + ": it " + ruling.claim().expectation() + ", and is " + ruling.verdict()
                    : ruling.verdict() + ": "
                            + String.join("; ", ruling.evidence().notes());
            complaints.add(plain(exit, name, message, Optional.of(ruling)));
            return;
        }
        for (Finding finding : ruling.evidence().findings()) {
            complaints.add(new Complaint(
                    finding.kind().name(), exit, name, finding.message(), Optional.of(finding), Optional.of(ruling)));
        }
    }

    private static Complaint plain(ExitCode code, String name, String message, Optional<Ruling> ruling) {
        String rule = code == ExitCode.OK ? ExitCode.INCONCLUSIVE.name() : code.name();
        return new Complaint(rule, code, name, message, Optional.empty(), ruling);
    }

    /** The rule in words. */
    public String title() {
        return rule.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The last place that the trace of the finding names; empty if none. */
    public String place() {
        return finding.map(Finding::trace).stream()
                .flatMap(trace -> trace.steps().stream())
                .map(step -> step.place())
                .filter(place -> !place.isEmpty())
                .reduce("", (earlier, later) -> later);
    }
}
