// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.cost;

/**
 * A number that was measured.
 *
 * @param value not a number if it was not
 * @param error half the width of the interval in which it lies, as the benchmark tells it; not a number if it does not
 */
public record Figure(double value, double error) {

    /** What was not measured. */
    public static final Figure NONE = new Figure(Double.NaN, Double.NaN);

    /** This as a multiple of another, which was measured apart from it: their errors add up as those of independent figures do. */
    public Figure over(Figure other) {
        double ratio = value / other.value;
        return new Figure(ratio, Math.abs(ratio) * Math.hypot(error / value, other.error / other.value));
    }
}
