// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.daxcheck.gate.file.ReportFile;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Results;
import org.daxcheck.report.compare.Pins;
import org.daxcheck.report.record.Unreadable;
import org.daxcheck.report.text.Plain;
import org.jspecify.annotations.Nullable;

/** The pinned numbers of executions, held against a run or taken from it. */
final class Pinning {

    private final Pins pins;
    private final @Nullable ReportFile target;
    private final Collection<String> claims;

    /**
     * Reads what is pinned, and makes sure that it can be written where it is to be.
     *
     * @param claims the ids of all claims that there are
     */
    Pinning(PinOptions options, Collection<String> claims) throws Unreadable, IOException {
        this.pins = options.pins();
        this.target = options.target();
        this.claims = claims;
    }

    /** The results, with what the pins say against them; or the pins written anew. */
    Results judged(Results results) {
        if (target == null) {
            return results.with(pins.against(results));
        }
        try {
            target.write(pins.with(results, claims).text());
            return results;
        } catch (IOException e) {
            String message = "cannot write " + target.target() + ": " + e.getMessage();
            return results.with(List.of(new Failure("pins", ExitCode.INFRASTRUCTURE, message, "")));
        }
    }

    /** What there is to say about them. */
    List<String> lines(Results results) {
        if (target != null) {
            return List.of("executions pinned in " + target.target());
        }
        int unpinned = pins.unpinned(results).size();
        return pins.isEmpty() || unpinned == 0
                ? List.of()
                : List.of(Plain.plural(unpinned, "claim") + " explored to the end and not pinned (--rewrite-pins)");
    }
}
