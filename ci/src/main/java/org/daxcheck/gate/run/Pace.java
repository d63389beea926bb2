// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.time.Duration;
import org.daxcheck.report.text.Plain;

/**
 * How long a run will take: as if the questions that are open were like those that are answered, which they are only more or less. Any
 * thread may call any method.
 */
final class Pace {

    /** Fewer answers say nothing. */
    private static final int FEW = 10;

    private long answers;
    private long last;
    private double sum;
    private double squares;

    /** From now on. */
    Pace(long now) {
        this.last = now;
    }

    /** A question was answered at this time, in nanoseconds. */
    synchronized void answered(long now) {
        double seconds = (now - last) / 1e9;
        last = now;
        answers++;
        sum += seconds;
        squares += seconds * seconds;
    }

    /** How long so many open questions will take, with the standard deviation of that; empty if there are too few answers. */
    synchronized String left(int open) {
        if (answers < FEW || open <= 0) {
            return "";
        }
        double mean = sum / answers;
        double variance = Math.max(0, squares / answers - mean * mean);
        double deviation = Math.sqrt(variance * open * (1 + (double) open / answers));
        return "about " + time(mean * open) + " left +- " + time(deviation);
    }

    private static String time(double seconds) {
        return Plain.time(Duration.ofSeconds(Math.round(seconds)));
    }
}
