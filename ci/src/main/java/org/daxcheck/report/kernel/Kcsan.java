// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;

/** A data race as the kernel's sanitizer prints it: both accesses, each with its function, and how the value changed. */
final class Kcsan {

    private static final Pattern ACCESS = Pattern.compile("(\\S+) (=|is|[+-]|from|and|or|xor|swapped for) (.*)");

    private static final Pattern OBJECT = Pattern.compile("[\\w.$]+(?:\\[[^]]*])?#(\\d+)");

    private Kcsan() {}

    /** An access. Its value is that of the word afterwards, or empty where it is none that can be told. */
    private record Access(String word, boolean write, String value, int thread, String function) {}

    /** The lines; none if the trace does not end in two accesses to one word. */
    static List<String> lines(Trace trace) {
        List<Access> accesses = new ArrayList<>();
        for (int at = 0; at < trace.steps().size(); at++) {
            Step step = trace.steps().get(at);
            Matcher access = ACCESS.matcher(step.text());
            if (!Deeds.call(step) && !Deeds.operation(step) && access.matches()) {
                boolean write = !access.group(2).equals("is");
                boolean plain = access.group(2).equals("is") || access.group(2).equals("=");
                String value = plain ? value(access.group(3)) : "";
                accesses.add(new Access(access.group(1), write, value, step.thread(), function(trace, at)));
            }
        }
        for (int later = accesses.size() - 1; later > 0; later--) {
            for (int earlier = later - 1; earlier >= 0; earlier--) {
                if (conflict(accesses.get(earlier), accesses.get(later))) {
                    return report(accesses, earlier, later);
                }
            }
        }
        return List.of();
    }

    private static boolean conflict(Access one, Access other) {
        return one.word().equals(other.word()) && one.thread() != other.thread() && (one.write() || other.write());
    }

    private static List<String> report(List<Access> accesses, int earlier, int later) {
        Access one = accesses.get(earlier);
        Access other = accesses.get(later);
        List<String> lines = new ArrayList<>();
        lines.add("BUG: KCSAN: data-race in " + one.function() + " / " + other.function());
        lines.add("");
        for (Access access : List.of(one, other)) {
            lines.add((access.write() ? "write" : "read") + " to " + field(access.word()) + " by T" + access.thread()
                    + ":");
            lines.add(" " + access.function() + (access.function().endsWith(")") ? "" : "()"));
            lines.add("");
        }
        int write = other.write() ? later : earlier;
        String before = before(accesses, write);
        String after = accesses.get(write).value();
        if (!before.isEmpty() && !after.isEmpty()) {
            lines.add("value changed: " + before + " -> " + after);
            lines.add("");
        }
        return lines;
    }

    /** What a word was before it was written to, as the last access tells; empty if there was none, and then no change was seen. */
    private static String before(List<Access> accesses, int write) {
        for (int at = write - 1; at >= 0; at--) {
            if (accesses.get(at).word().equals(accesses.get(write).word())) {
                return accesses.get(at).value();
            }
        }
        return "";
    }

    /** The name of a field, without the object's number. */
    private static String field(String word) {
        return word.replaceAll("#[^.\\[]*", "")
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** A pointer by the object's number. */
    private static String value(String value) {
        Matcher object = OBJECT.matcher(value);
        return value.equals("null") ? "NULL" : object.matches() ? "pointer " + object.group(1) : field(value);
    }

    /** The innermost function around a step. */
    private static String function(Trace trace, int at) {
        Step step = trace.steps().get(at);
        if (!step.function().isEmpty()) {
            return step.function();
        }
        for (int i = at - 1; i >= 0; i--) {
            Step before = trace.steps().get(i);
            if (before.thread() == step.thread() && before.depth() < step.depth()) {
                return before.function().isEmpty() ? before.text() : before.function();
            }
        }
        return "T" + step.thread();
    }
}
