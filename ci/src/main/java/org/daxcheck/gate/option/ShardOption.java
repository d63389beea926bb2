// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A part of several, as people write it: {@code 2/3}. */
public final class ShardOption implements ITypeConverter<ShardOption.Shard> {

    /**
     * One part.
     *
     * @param number from 1 to {@code of}
     * @param of how many parts there are
     */
    public record Shard(int number, int of) {
        /** The only one. */
        public static final Shard ALL = new Shard(1, 1);
    }

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})/([1-9][0-9]{0,4})");

    /** Made by picocli. */
    public ShardOption() {}

    @Override
    public Shard convert(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            throw new TypeConversionException("'" + value + "' is no shard; write 1/3, 2/3 or 3/3");
        }
        Shard shard = new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        if (shard.number() > shard.of()) {
            throw new TypeConversionException("'" + value + "' is no shard: there are " + shard.of());
        }
        return shard;
    }
}
