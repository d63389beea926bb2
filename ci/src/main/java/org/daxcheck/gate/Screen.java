// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.time.Duration;
import java.util.List;
import org.daxcheck.report.text.ProgressText;

/**
 * What a person sees while a run goes on: lines that stay, and below them, on a terminal, one that is written over. Any
 * thread may call any method.
 */
final class Screen {

    private static final int COLUMNS = 100;
    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration IN_LOG = Duration.ofSeconds(15);

    private final Surroundings surroundings;
    private final boolean terminal;
    private int shown;

    Screen(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.terminal = surroundings.console().terminal();
    }

    /** How often progress is worth a line. */
    Duration interval() {
        return terminal ? ON_TERMINAL : IN_LOG;
    }

    /** Lines that stay. */
    synchronized void print(List<String> lines) {
        wipe();
        lines.forEach(surroundings.out()::println);
        surroundings.out().flush();
    }

    /** How far the run is. */
    synchronized void progress(ProgressText.Moment moment) {
        String line = ProgressText.line(moment, COLUMNS);
        if (!terminal) {
            surroundings.err().println(line);
            return;
        }
        wipe();
        surroundings.err().print(line);
        surroundings.err().flush();
        shown = line.length();
    }

    private void wipe() {
        if (shown > 0) {
            surroundings.err().print("\r" + " ".repeat(shown) + "\r");
            surroundings.err().flush();
            shown = 0;
        }
    }
}
