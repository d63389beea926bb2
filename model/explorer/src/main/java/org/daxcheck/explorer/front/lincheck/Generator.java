// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.front.lincheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.daxcheck.explorer.front.Front;
import org.daxcheck.explorer.front.reflect.Mark;

/** All values that a generator of Lincheck may draw. */
final class Generator {

    /** More values than this of one parameter are not enumerated. */
    private static final long MOST = 64;

    private static final long FIRST = -10;
    private static final long LAST = 9;

    private Generator() {}

    /**
     * The values of a parameter.
     *
     * @param param the annotation that names the generator
     */
    static List<Object> values(Mark param) throws Front.Unreadable {
        String generator = param.text("gen");
        String name = generator.substring(generator.lastIndexOf('.') + 1);
        String conf = param.text("conf");
        return switch (name) {
            case "IntGen" -> range(conf, value -> (int) value);
            case "LongGen" -> range(conf, value -> value);
            case "ShortGen" -> range(conf, value -> (short) value);
            case "ByteGen" -> range(conf, value -> (byte) value);
            case "BooleanGen" -> List.of(false, true);
            default -> throw new Front.Unreadable("the values of " + generator + " cannot be enumerated");
        };
    }

    private static List<Object> range(String conf, LongFunction<Object> value) throws Front.Unreadable {
        long first = FIRST;
        long last = LAST;
        if (!conf.isEmpty()) {
            String[] ends = conf.split(":", -1);
            if (ends.length != 2) {
                throw new Front.Unreadable("'" + conf + "' is no range of values");
            }
            try {
                first = Long.parseLong(ends[0].trim());
                last = Long.parseLong(ends[1].trim());
            } catch (NumberFormatException e) {
                throw new Front.Unreadable("'" + conf + "' is no range of values");
            }
        }
        if (last < first || last - first >= MOST) {
            throw new Front.Unreadable(
                    "a parameter takes " + first + " to " + last + ": from one to " + MOST + " values are enumerated");
        }
        List<Object> values = new ArrayList<>();
        for (long at = first; at <= last; at++) {
            values.add(value.apply(at));
        }
        return values;
    }
}
