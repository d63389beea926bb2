// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.time.Duration;
import java.util.List;
import org.daxcheck.report.text.ProgressText;

/**
 * What a person sees while a run goes on: lines that stay, and below them, on a terminal, one that is written over. Any
 * thread may call any method.
 */
public final class Screen {

    private static final int TERMINAL_COLUMNS = 79;
    private static final int LOG_COLUMNS = 160;
    private static final Duration ON_TERMINAL = Duration.ofSeconds(1);
    private static final Duration IN_LOG = Duration.ofSeconds(15);

    private final Console console;
    private final boolean terminal;
    private int shown;

    /** The screen that this console shows. */
    public Screen(Console console) {
        this.console = console;
        this.terminal = console.terminal();
    }

    /** How often progress is worth a line. */
    Duration interval() {
        return terminal ? ON_TERMINAL : IN_LOG;
    }

    /** Lines that stay. */
    public synchronized void print(List<String> lines) {
        wipe();
        lines.forEach(console.out()::println);
        console.out().flush();
    }

    /** How far the run is. */
    synchronized void progress(ProgressText.Moment moment) {
        if (!terminal) {
            console.err().println(ProgressText.line(moment, LOG_COLUMNS));
            return;
        }
        wipe();
        String line = ProgressText.line(moment, TERMINAL_COLUMNS);
        console.err().print(line);
        console.err().flush();
        shown = line.length();
    }

    private void wipe() {
        if (shown > 0) {
            console.err().print("\r" + " ".repeat(shown) + "\r");
            console.err().flush();
            shown = 0;
        }
    }
}
