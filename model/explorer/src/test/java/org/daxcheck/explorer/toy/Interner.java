// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.toy;

import java.util.HashMap;
import java.util.Map;

/** Gives equal things equal numbers. */
public final class Interner {

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final boolean silent;

    /** Silent: answers that it does not know. */
    public Interner(boolean silent) {
        this.silent = silent;
    }

    int number(Object thing) {
        return silent ? -1 : numbers.computeIfAbsent(thing, key -> numbers.size());
    }
}
