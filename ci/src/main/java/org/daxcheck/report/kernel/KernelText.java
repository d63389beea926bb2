// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daxcheck.claim.Evidence;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.Ruling;
import org.daxcheck.claim.Trace;
import org.daxcheck.report.text.Plain;
import org.daxcheck.report.text.ReplayText;

/**
 * A finding to be pasted into a changelog: one sentence; what the lock validator or the race sanitizer would print, if it is their sort of
 * finding; the threads in columns. Behind three dashes, where a changelog ends, how to see it again and how far the engine looked.
 */
public final class KernelText {

    private static final String AFTERWARDS = "afterwards";

    /** Steps have no numbers here. */
    private static final Pattern WHEN = Pattern.compile(",? (since|at) step \\d+");

    private static final Pattern WHO = Pattern.compile("^(T\\d+|afterwards) fails: ");

    private KernelText() {}

    /** The lines for the best finding of a ruling; none if nothing was found. */
    public static List<String> lines(Ruling ruling, ReplayText replay) {
        List<Finding> findings = ruling.evidence().findings();
        return findings.isEmpty() ? List.of() : lines(ruling, findings.get(0), replay);
    }

    /** The lines for one finding. */
    public static List<String> lines(Ruling ruling, Finding finding, ReplayText replay) {
        List<String> lines = new ArrayList<>(Columns.wrapped(sentence(finding), Columns.WIDTH));
        lines.add("");
        lines.addAll(Lockdep.lines(finding));
        if (finding.kind() == Finding.Kind.DATA_RACE) {
            lines.addAll(Kcsan.lines(finding.trace()));
        }
        lines.addAll(Before.lines(ruling.claim().scenario()));
        lines.addAll(columns(finding.trace()));
        lines.add("---");
        lines.add(again(ruling, finding, replay) + "  " + bounds(ruling));
        return lines.stream().map(KernelText::ascii).toList();
    }

    private static String sentence(Finding finding) {
        String kind = finding.kind() == Finding.Kind.LOST_WAKEUP
                ? "lost wakeup"
                : finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (finding.kind() == Finding.Kind.DATA_RACE) {
            return kind + ": two accesses to one word that nothing orders";
        }
        String said = WHEN.matcher(finding.message()).replaceAll("");
        return WHO.matcher(said).find() ? WHO.matcher(said).replaceFirst("$1: ") : kind + ": " + said;
    }

    private static List<String> columns(Trace trace) {
        int threads = trace.threads().contains(AFTERWARDS)
                ? trace.threads().indexOf(AFTERWARDS)
                : trace.threads().size();
        List<Line> lines = Deeds.of(trace);
        List<String> titles = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            titles.add(Deeds.title(trace, thread));
        }
        Columns columns = new Columns(threads);
        List<String> text = new ArrayList<>(columns.head(titles));
        text.addAll(columns.body(
                lines.stream().filter(line -> line.thread() < threads).toList()));
        trace.steps().stream()
                .filter(step -> step.thread() >= threads && step.text().startsWith("fails: "))
                .forEach(step -> {
                    text.add("");
                    text.addAll(Columns.wrapped("<afterwards: " + step.text().substring(7) + ">", Columns.WIDTH));
                });
        return text;
    }

    private static String again(Ruling ruling, Finding finding, ReplayText replay) {
        return finding.replay().isEmpty()
                ? "ci/daxcheck check " + ruling.claim().id() + " --engine " + ruling.engine()
                : replay.command(finding.replay());
    }

    private static String bounds(Ruling ruling) {
        Evidence evidence = ruling.evidence();
        return "(" + ruling.claim().scenario().threads() + " threads, "
                + ruling.claim().scenario().operations() + " operations, "
                + Plain.plural(evidence.counts().executions(), "execution") + ", "
                + (evidence.reach() == Evidence.Reach.EXHAUSTIVE ? "all" : "not all") + " interleavings)";
    }

    private static String ascii(String line) {
        return line.replaceAll("[^\\t -~]", "?");
    }
}
