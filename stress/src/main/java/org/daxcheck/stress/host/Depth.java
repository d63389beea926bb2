// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress.host;

import java.util.ArrayList;
import java.util.List;

/**
 * How long and in how many ways JCStress runs each test. The flags of JCStress 0.16 are known here and nowhere else; other
 * versions name some of them differently.
 */
public enum Depth {
    /**
     * One short iteration in one machine configuration, without tiered compilation, so that 200 ms suffice to reach
     * optimised code. About one second of processor time a test, most of it a machine that starts.
     */
    GATE("-m", "quick", "-iters", "1", "-time", "200", "-sc", "false", "-jvmArgs", "-XX:-TieredCompilation"),

    /** Every machine configuration that JCStress knows, compilers chosen for each actor apart. About 20 s a test. */
    SOAK("-m", "quick"),

    /**
     * For more actors than processors: JCStress is shown as many processors as the largest test has actors, threads are
     * bound to none, and who waits yields. JCStress itself would leave such tests out without a word. The interleavings are
     * those of the scheduler's time slices, so the samples are worth less than on a real processor for each actor.
     */
    OVERSUBSCRIBED(
            "-m",
            "quick",
            "-iters",
            "2",
            "-time",
            "3000",
            "-sc",
            "false",
            "-af",
            "NONE",
            "-spinStyle",
            "THREAD_YIELD",
            "-jvmArgs",
            "-XX:-TieredCompilation");

    /** Set to {@code false} to leave tests with too many actors out of the soak lane too. */
    private static final boolean OVERSUBSCRIBE =
            Boolean.parseBoolean(System.getProperty("daxcheck.jcstress.oversubscribe", "true"));

    private final String flags;

    Depth(String... flags) {
        this.flags = String.join(" ", flags);
    }

    /**
     * JCStress' command line.
     *
     * @param directory where reports go
     */
    List<String> arguments(String directory) {
        List<String> arguments = new ArrayList<>(List.of(flags.split(" ")));
        arguments.add("-r");
        arguments.add(directory);
        return arguments;
    }

    /** How the flags read in the notes of the evidence. */
    public String flags() {
        return flags;
    }

    /** How a test of so many actors runs in the soak lane on this machine. */
    public static Depth atNight(int actors) {
        boolean crowded = OVERSUBSCRIBE && actors > Runtime.getRuntime().availableProcessors();
        return crowded ? OVERSUBSCRIBED : SOAK;
    }

    /** Whether a test may have more actors than the machine has processors. */
    public boolean invents() {
        return this == OVERSUBSCRIBED;
    }
}
