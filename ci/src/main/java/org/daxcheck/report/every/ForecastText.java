// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.every;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daxcheck.claim.form.Forecaster.Forecast;
import org.daxcheck.report.text.Plain;

/** How large searches are, a line each. */
public final class ForecastText {

    private ForecastText() {}

    /** The line for a claim, and what is to be known besides. */
    public static List<String> lines(String claim, Forecast forecast) {
        List<String> lines = new ArrayList<>(List.of(Plain.text(claim + "  " + size(forecast))));
        forecast.notes().forEach(note -> lines.add("  " + Plain.text(note)));
        return lines;
    }

    private static String size(Forecast forecast) {
        if (!Double.isFinite(forecast.executions())) {
            return "no estimate";
        }
        return forecast.exact()
                ? count(forecast.executions()) + " executions, exactly" + time(forecast)
                : "about " + count(forecast.executions()) + " executions, standard deviation "
                        + count(forecast.deviation()) + share(forecast) + time(forecast);
    }

    private static String share(Forecast forecast) {
        return String.format(Locale.ROOT, " (%.0f %%)", 100 * forecast.deviation() / forecast.executions());
    }

    private static String time(Forecast forecast) {
        if (forecast.perSecond() <= 0) {
            return "";
        }
        String left =
                "; " + count(forecast.perSecond()) + "/s, " + seconds(forecast.executions() / forecast.perSecond());
        return forecast.exact() ? left : left + " +- " + seconds(forecast.deviation() / forecast.perSecond());
    }

    private static String seconds(double seconds) {
        return Plain.time(Duration.ofMillis(Math.round(Math.min(seconds, 1e12) * 1000)));
    }

    private static String count(double number) {
        return String.format(Locale.ROOT, number < 1e15 ? "%,.0f" : "%.2e", number);
    }
}
