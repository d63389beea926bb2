// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.Set;

/** Which engines are asked about programs. */
public final class Engines {

    /** Those that run programs, all of them. */
    public static final Set<String> FOR_PROGRAMS = Set.of("lincheck");

    private Engines() {}
}
