// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.Set;

/** Which engines are asked about programs. */
public final class Engines {

    /** Every interleaving. */
    public static final Set<String> EXHAUSTIVE = Set.of("explorer");

    /** Every interleaving, and whether those that Lincheck samples would have shown it too: two opinions that share no code. */
    public static final Set<String> WITH_SAMPLING = Set.of("explorer", "lincheck");

    private Engines() {}
}
