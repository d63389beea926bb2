// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.daxcheck.report.Lines;

/** What an engine saw, read again. */
final class RecordedEvidence {

    private RecordedEvidence() {}

    static Evidence read(Member member) throws Unreadable {
        Evidence.Counts counts = new Evidence.Counts(
                member.count("executions"),
                member.count("blocked"),
                member.count("deadlocks"),
                member.count("jvmRuns"),
                Duration.ofMillis(member.count("millis")));
        List<Finding> findings = new ArrayList<>();
        for (Member finding : member.each("findings")) {
            findings.add(finding(finding));
        }
        Map<String, Evidence.Outcome> outcomes = new TreeMap<>();
        for (Map.Entry<String, Member> outcome : member.members("outcomes").entrySet()) {
            Member seen = outcome.getValue();
            outcomes.put(outcome.getKey(), new Evidence.Outcome(seen.count("executions"), seen.text("expect")));
        }
        Evidence.Reach reach = member.constant("reach", Evidence.Reach.class);
        return new Evidence(reach, counts, findings, outcomes, member.texts("notes"), coverage(member));
    }

    /** None in runs that were written before it was told. */
    private static Map<String, Evidence.Coverage> coverage(Member member) throws Unreadable {
        Map<String, Evidence.Coverage> coverage = new TreeMap<>();
        if (member.has("coverage")) {
            for (Map.Entry<String, Member> method : member.members("coverage").entrySet()) {
                Member seen = method.getValue();
                coverage.put(
                        method.getKey(),
                        new Evidence.Coverage(seen.text("function"), lines(seen, "reached"), lines(seen, "missed")));
            }
        }
        return coverage;
    }

    private static SortedSet<Integer> lines(Member member, String name) throws Unreadable {
        Optional<SortedSet<Integer>> lines = Lines.of(member.text(name));
        member.at(name).demand(lines.isPresent(), "a list of lines");
        return lines.orElseThrow();
    }

    private static Finding finding(Member member) throws Unreadable {
        List<String> threads = member.texts("threads");
        List<Trace.Step> steps = new ArrayList<>();
        for (Member step : member.each("steps")) {
            steps.add(step(step, threads.size()));
        }
        return new Finding(
                member.constant("kind", Finding.Kind.class),
                member.text("message"),
                member.text("invariant"),
                new Trace(threads, steps),
                member.text("replay"));
    }

    private static Trace.Step step(Member member, int threads) throws Unreadable {
        int thread = member.small("thread");
        member.at("thread").demand(thread < threads, "one of the threads");
        return new Trace.Step(
                thread,
                member.small("depth"),
                member.text("text"),
                member.text("note"),
                member.text("function"),
                member.text("place"),
                member.has("staged") && member.truth("staged"));
    }
}
