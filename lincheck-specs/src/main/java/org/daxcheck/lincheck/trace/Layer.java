// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.trace;

import java.util.List;

/** What a method belongs to, which decides how much of it a trace shows. */
public enum Layer {
    /** The harness: passed over, but what it calls is shown. */
    HARNESS,
    /** The code under test: shown. */
    CODE,
    /** What the code under test stands on: the call is shown, its inside is not, except for sleeping and waking. */
    GROUND;

    private static final List<String> HARNESS_PACKAGES = List.of(
            "org.daxcheck.lincheck.worker.",
            "org.daxcheck.lincheck.entrylock.",
            "org.daxcheck.scenario.",
            "org.daxcheck.claim.");

    private static final List<String> GROUND_PACKAGES =
            List.of("org.daxcheck.kernel.", "java.", "javax.", "jdk.", "sun.", "kotlin.");

    /** The layer of a class, by its name. */
    public static Layer of(String className) {
        if (HARNESS_PACKAGES.stream().anyMatch(className::startsWith)) {
            return HARNESS;
        }
        return GROUND_PACKAGES.stream().anyMatch(className::startsWith) ? GROUND : CODE;
    }
}
