// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A trace as a text that does not depend on the order of steps that commute: every event under its thread, with how many events of each
 * thread happen before it.
 */
public final class Canonical {

    /** Programs whose traces are compared have at most so many threads. */
    private static final int THREADS = 5;

    private final List<Step> steps = new ArrayList<>();
    private final List<int[]> clocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final int[] counts = new int[THREADS];

    /** The text of a whole execution. */
    public static String of(List<Step> steps) {
        Canonical canonical = new Canonical();
        steps.forEach(canonical::push);
        return canonical.text();
    }

    void push(Step step) {
        int[] clock = new int[THREADS];
        for (int i = 0; i < steps.size(); i++) {
            if (step.dependsOn(steps.get(i))) {
                for (int thread = 0; thread < clock.length; thread++) {
                    clock[thread] = Math.max(clock[thread], clocks.get(i)[thread]);
                }
            }
        }
        int thread = step.event().thread();
        clock[thread] = ++counts[thread];
        steps.add(step);
        clocks.add(clock);
        lines.add(step.event().op().kind() + "=" + step.event().result() + Arrays.toString(clock));
    }

    void pop() {
        int last = steps.size() - 1;
        counts[steps.remove(last).event().thread()]--;
        clocks.remove(last);
        lines.remove(last);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int thread = 0; thread < counts.length; thread++) {
            text.append(thread).append(": ");
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).event().thread() == thread) {
                    text.append(lines.get(i)).append(' ');
                }
            }
        }
        return text.toString();
    }
}
