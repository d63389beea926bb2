// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.record;

import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Verdict;
import org.daxcheck.report.Question;

/** One ruling, read again. The verdict is given anew on the evidence, and must be the one that was written down. */
public final class RecordedRuling {

    private RecordedRuling() {}

    /**
     * Reads the answer to a question.
     *
     * @throws Unreadable if the member holds none
     */
    public static Ruling read(Member member, Question question) throws Unreadable {
        Ruling ruling = Ruling.of(question.claim(), question.engine(), RecordedEvidence.read(member.at("evidence")));
        if (ruling.verdict() != member.constant("verdict", Verdict.class)
                || ruling.asExpected() != member.truth("asExpected")) {
            throw member.at("verdict").complaint("does not follow from the evidence, which says " + ruling.verdict());
        }
        return ruling;
    }
}
