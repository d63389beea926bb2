// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.option;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of things, at least one. */
public final class CountOption implements ITypeConverter<Long> {

    /** Made by picocli. */
    public CountOption() {}

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,17}");

    @Override
    public Long convert(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new TypeConversionException("'" + value + "' is no count; write a whole number from 1 on");
        }
        return Long.valueOf(value);
    }
}
