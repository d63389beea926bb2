// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Claim.Lane;
import org.daxcheck.gate.run.Claims;
import org.daxcheck.gate.run.Installed;
import org.daxcheck.report.Part;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Question;

/** Makes a plan of what was asked for on the command line. */
final class Planner {

    private static final Duration GATE_TOTAL = Duration.ofMinutes(10);
    private static final Duration GATE_CLAIM = Duration.ofMinutes(1);
    private static final Duration SOAK_TOTAL = Duration.ofHours(8);
    private static final Duration SOAK_CLAIM = Duration.ofMinutes(30);

    private final Installed installed;
    private final RunOptions options;

    Planner(Installed installed, RunOptions options) {
        this.installed = installed;
        this.options = options;
    }

    /**
     * A question for each claim and each engine that it names and that was asked for.
     *
     * @throws Claims.UnknownName if nothing is left, there are more shards than questions, or an engine is neither installed nor named by a claim
     */
    Plan plan(Lane lane, Collection<Claim> claims) throws Claims.UnknownName {
        checkEngines(claims);
        List<Question> questions = new ArrayList<>();
        for (Claim claim : claims) {
            for (String engine : Installed.inOrder(claim.engines())) {
                if (options.engines.isEmpty() || options.engines.contains(engine)) {
                    questions.add(new Question(claim, engine));
                }
            }
        }
        if (questions.isEmpty()) {
            throw new Claims.UnknownName("nothing to run: no claim that was asked for names "
                    + (options.engines.isEmpty() ? "an engine" : String.join(" or ", options.engines)));
        }
        boolean gate = lane == Lane.GATE;
        return new Plan(
                lane,
                options.budget(gate ? GATE_TOTAL : SOAK_TOTAL, gate ? GATE_CLAIM : SOAK_CLAIM),
                options.inconclusive,
                part(questions));
    }

    private Part part(List<Question> questions) throws Claims.UnknownName {
        try {
            return new Part(options.shard.number(), options.shard.of(), questions);
        } catch (IllegalArgumentException e) {
            throw new Claims.UnknownName(String.valueOf(e.getMessage()));
        }
    }

    private void checkEngines(Collection<Claim> claims) throws Claims.UnknownName {
        TreeSet<String> known = new TreeSet<>(installed.names());
        claims.forEach(claim -> known.addAll(claim.engines()));
        for (String engine : options.engines) {
            if (!known.contains(engine)) {
                throw new Claims.UnknownName(
                        "no engine is called '" + engine + "'; there are " + String.join(", ", known));
            }
        }
    }
}
