// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daxcheck.claim.Operation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Scenario;

/** What threads have done before the story begins, one after the other: a pin that somebody holds is part of it. */
final class Before {

    /** How a step is called that only makes the world, and says nothing of it. */
    private static final String MAKING = "begin";

    private Before() {}

    /** A line or more for each thread that has done something, and a blank one; none if nobody has. */
    static List<String> lines(Scenario scenario) {
        List<String> lines = new ArrayList<>();
        if (scenario instanceof Program<?> program) {
            for (int thread = 0; thread < program.threads(); thread++) {
                String calls = calls(program.actors().get(thread));
                if (!calls.isEmpty()) {
                    String who = Columns.name(thread, program.threads());
                    lines.addAll(Columns.wrapped("Before, " + who + ": " + calls, Columns.WIDTH));
                }
            }
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private static String calls(Program.Actor<?> actor) {
        return actor.setup().stream()
                .map(Operation::label)
                .filter(label -> !label.equals(MAKING))
                .collect(Collectors.joining("; "));
    }
}
