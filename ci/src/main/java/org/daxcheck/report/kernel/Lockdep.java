// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Trace;
import org.daxcheck.claim.Trace.Step;

/** A deadlock as the lock validator prints it: the locks that are held or waited for, in the order in which they were asked for. */
final class Lockdep {

    private static final Pattern LOCK = Pattern.compile("(?:spin_lock\\(|locks )([^,)]+)\\)?");
    private static final Pattern UNLOCK = Pattern.compile("(?:spin_unlock\\(|unlocks )([^,)]+)\\)?");
    private static final Pattern WAITS = Pattern.compile("waits: locks (.+)");
    private static final Pattern RECURSIVE = Pattern.compile("recursive locking of (\\w+)");

    private Lockdep() {}

    /** The lines; none if the finding is not about locks. */
    static List<String> lines(Finding finding) {
        Trace trace = finding.trace();
        List<Line> locks = new ArrayList<>();
        Matcher twice = RECURSIVE.matcher(finding.message());
        if (twice.find()) {
            locks.add(new Line(0, 0, "lock(" + twice.group(1) + ");"));
            locks.add(new Line(0, 0, "lock(" + twice.group(1) + ");"));
        } else if (finding.kind() == Finding.Kind.DEADLOCK) {
            trace.steps().forEach(step -> step(step, locks));
        }
        return locks.size() < 2 ? List.of() : scenario(locks);
    }

    private static void step(Step step, List<Line> locks) {
        Matcher unlock = UNLOCK.matcher(step.text());
        Matcher waits = WAITS.matcher(step.text());
        Matcher lock = LOCK.matcher(step.text());
        if (unlock.lookingAt()) {
            locks.remove(new Line(step.thread(), 0, "lock(" + unlock.group(1) + ");"));
        } else if (waits.lookingAt()) {
            locks.add(new Line(step.thread(), 0, "lock(" + waits.group(1) + ");"));
        } else if (lock.lookingAt()) {
            locks.add(new Line(step.thread(), 0, "lock(" + lock.group(1) + ");"));
        }
    }

    private static List<String> scenario(List<Line> locks) {
        List<Integer> threads =
                locks.stream().map(Line::thread).distinct().sorted().toList();
        List<String> lines = new ArrayList<>(List.of(" Possible unsafe locking scenario:", ""));
        StringBuilder cpus = new StringBuilder("\t");
        StringBuilder rule = new StringBuilder("\t");
        for (int i = 0; i < threads.size(); i++) {
            cpus.append(i == 0 ? "" : "\t\t\t").append("CPU").append(i);
            rule.append(i == 0 ? "" : "\t\t\t").append("----");
        }
        lines.add(cpus.toString());
        lines.add(rule.toString());
        locks.forEach(lock -> lines.add("\t" + "\t\t\t".repeat(threads.indexOf(lock.thread())) + lock.text()));
        lines.addAll(List.of("", " *** DEADLOCK ***", ""));
        return lines;
    }
}
