// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daxcheck.claim.Evidence.Reach;
import org.daxcheck.claim.Ruling;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Failure;
import org.daxcheck.report.Results;
import org.daxcheck.report.record.Unreadable;

/**
 * How many executions each claim has, where the explorer sees all of them: a number that depends on the code and the reductions and on
 * nothing else. Fewer than pinned means that something is not looked at any more; more, that something is looked at twice or is new.
 */
public final class Pins {

    /** The engine whose numbers are pinned; those of a sample are an accident. */
    private static final String ENGINE = "explorer";

    private static final List<String> HEADER = List.of(
            "# Executions of each claim that the explorer sees to the end. A change of code or of reductions changes them:",
            "# ci/daxcheck check --rewrite-pins writes them anew, for a person to review.");
    private static final Pattern LINE = Pattern.compile(" *([0-9]{1,18}) ([^ ]+)");

    private final SortedMap<String, Long> counts;

    private Pins(Map<String, Long> counts) {
        this.counts = new TreeMap<>(counts);
    }

    /** Whether every execution was seen. */
    static boolean whole(Ruling ruling) {
        Reach reach = ruling.evidence().reach();
        return reach == Reach.EXHAUSTIVE || reach == Reach.BOUNDED;
    }

    /** None. */
    public static Pins none() {
        return new Pins(Map.of());
    }

    /**
     * Reads them.
     *
     * @param name what the text is called in messages
     * @throws Unreadable if a line is neither a comment nor a number and a claim, or a claim is pinned twice
     */
    public static Pins parse(String name, String text) throws Unreadable {
        Map<String, Long> counts = new TreeMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new Unreadable(name + " line " + number + ": not a number and the id of a claim");
            }
            if (counts.put(matcher.group(2), Long.valueOf(matcher.group(1))) != null) {
                throw new Unreadable(name + " line " + number + ": pinned twice: " + matcher.group(2));
            }
        }
        return new Pins(counts);
    }

    /** Whether nothing is pinned. */
    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /**
     * These, with the numbers of a run in their place.
     *
     * @param claims the ids of all claims that there are; others are let go
     */
    public Pins with(Results results, Collection<String> claims) {
        Map<String, Long> all = new TreeMap<>(counts);
        all.keySet().retainAll(claims);
        all.putAll(seen(results));
        return new Pins(all);
    }

    /** The text of the file. */
    public String text() {
        StringBuilder text = new StringBuilder(String.join("\n", HEADER)).append('\n');
        int width = counts.values().stream()
                .mapToInt(count -> Long.toString(count).length())
                .max()
                .orElse(1);
        counts.forEach((claim, count) -> text.append(
                        " ".repeat(width - Long.toString(count).length()))
                .append(count)
                .append(' ')
                .append(claim)
                .append('\n'));
        return text.toString();
    }

    /** What a run says against them. */
    public List<Failure> against(Results results) {
        List<Failure> failures = new ArrayList<>();
        seen(results).forEach((claim, executions) -> {
            Long pinned = counts.get(claim);
            if (pinned != null && !pinned.equals(executions)) {
                String message = claim + " has " + executions + " executions; pinned are " + pinned;
                failures.add(new Failure(Failure.PINS, ExitCode.NONDETERMINISM, message, ""));
            }
        });
        return failures;
    }

    /** The claims of a run that could be pinned and are not. */
    public List<String> unpinned(Results results) {
        return seen(results).keySet().stream()
                .filter(claim -> !counts.containsKey(claim))
                .toList();
    }

    /** What is not as expected speaks for itself: its number is neither pinned nor held against a pin. */
    private static SortedMap<String, Long> seen(Results results) {
        SortedMap<String, Long> seen = new TreeMap<>();
        for (Ruling ruling : results.answers().rulings()) {
            if (ruling.engine().equals(ENGINE) && whole(ruling) && ruling.asExpected()) {
                seen.put(ruling.claim().id(), ruling.evidence().counts().executions());
            }
        }
        return seen;
    }
}
