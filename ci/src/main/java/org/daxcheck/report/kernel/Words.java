// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.kernel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daxcheck.claim.Trace;

/** How words of memory read: {@code Design.alive} for {@code Design#6.alive}, as long as a trace is about one such object only. */
final class Words {

    /** An object of which a part is meant. */
    private static final Pattern HOLDER = Pattern.compile("([\\w$.]+)#((?:T\\d+\\.)?\\d+)(?=[.\\[])");

    private final Map<String, Set<String>> numbers = new HashMap<>();

    Words(Trace trace) {
        for (Trace.Step step : trace.steps()) {
            Matcher holder = HOLDER.matcher(step.text());
            while (holder.find()) {
                numbers.computeIfAbsent(holder.group(1), type -> new HashSet<>())
                        .add(holder.group(2));
            }
        }
    }

    /** A text without the numbers that tell nothing apart. */
    String of(String text) {
        return HOLDER.matcher(text)
                .replaceAll(holder -> Matcher.quoteReplacement(
                        numbers.getOrDefault(holder.group(1), Set.of()).size() == 1
                                ? holder.group(1)
                                : holder.group()));
    }
}
