// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.record;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Scenario;
import org.daxcheck.claim.Subject;
import org.daxcheck.report.Question;

/** The claims that a run was about. They can be told and compared; nobody can run them. */
public final class RecordedClaims {

    private final Map<String, Claim> byId = new LinkedHashMap<>();

    /** A scenario of which only the looks are known. */
    private record Told(String id, String about, int threads, int operations) implements Scenario {}

    RecordedClaims(Member root) throws Unreadable {
        for (Member member : root.each("claims")) {
            Claim claim = claim(member);
            if (!claim.id().equals(member.text("id"))) {
                throw member.at("id").complaint("is not that of subject and scenario");
            }
            if (byId.put(claim.id(), claim) != null) {
                throw member.at("id").complaint("is there twice: " + claim.id());
            }
        }
    }

    private static Claim claim(Member member) throws Unreadable {
        Member subject = member.at("subject");
        Set<String> engines = new HashSet<>(member.texts("engines"));
        member.at("engines").demand(!engines.isEmpty(), "a list of engines");
        return new Claim(
                new Subject<>(subject.text("id"), Object.class, RecordedClaims::refuse, subject.text("about")),
                scenario(member.at("scenario")),
                expectation(member.at("expected")),
                member.constant("lane", Claim.Lane.class),
                engines);
    }

    private static Scenario scenario(Member member) throws Unreadable {
        return new Told(member.text("id"), member.text("about"), member.small("threads"), member.small("operations"));
    }

    private static Object refuse() {
        throw new UnsupportedOperationException("a claim that was written down cannot be run");
    }

    private static Expectation expectation(Member member) throws Unreadable {
        Set<Finding.Kind> kinds = new HashSet<>();
        for (Member kind : member.each("kinds")) {
            kinds.add(kind.constant(Finding.Kind.class));
        }
        member.at("kinds").demand(member.truth("breaks") != kinds.isEmpty(), "what breaks says");
        return kinds.isEmpty() ? Expectation.holds() : new Expectation.Breaks(kinds);
    }

    /** The question that a member is about. */
    Question question(Member member) throws Unreadable {
        Claim claim = byId.get(member.text("claim"));
        if (claim == null) {
            throw member.at("claim").complaint("is not among the claims");
        }
        return new Question(claim, member.text("engine"));
    }
}
