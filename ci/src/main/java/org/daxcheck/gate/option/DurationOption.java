// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.option;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A time as people write it: {@code 90s}, {@code 10m}, {@code 2h}. */
public final class DurationOption implements ITypeConverter<Duration> {

    /** Made by picocli. */
    public DurationOption() {}

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})(s|m|h)");

    @Override
    public Duration convert(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new TypeConversionException("'" + value + "' is no time; write 90s, 10m or 2h");
        }
        long number = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
