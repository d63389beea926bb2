// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.toy.BruteForce;
import org.daxcheck.explorer.toy.RandomToys;
import org.daxcheck.explorer.toy.RandomToys.Theme;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.TracesOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search against the plainest exhaustive enumeration, on programs made by chance. */
class OracleTest {

    /** Programs a theme. */
    private static final int PROGRAMS = Integer.getInteger("daxcheck.oracle.programs", 175);

    /** Where the seeds begin: fixed, unless a run asks for others. */
    private static final long FIRST = Long.getLong("daxcheck.oracle.seed", 1);

    private static final int LIMIT = 1_500;

    @ParameterizedTest
    @EnumSource
    void explores_exactly_the_traces_of_every_program(Theme theme) throws Exception {
        int compared = 0;
        for (long seed = FIRST; compared < PROGRAMS; seed++) {
            compared += compare(theme, seed) ? 1 : 0;
        }
        assertThat(compared).isEqualTo(PROGRAMS);
    }

    private static boolean compare(Theme theme, long seed) throws Exception {
        Toy toy = RandomToys.of(seed, theme);
        boolean realTime = theme == Theme.HISTORIES;
        BruteForce oracle = new BruteForce(true, true, LIMIT);
        if (!oracle.run(toy, realTime)) {
            return false;
        }
        Options options = Options.DEFAULT.withRealTime(realTime).without(Reduction.PLAIN_ACCESSES);
        TracesOf.Seen seen = TracesOf.of(toy, options, seed % 2 == 0);
        String which = theme + " " + seed;
        assertThat(seen.traces().traces).as(which).isEqualTo(oracle.traces);
        assertThat(seen.result().counts().executions()).as(which).isEqualTo(oracle.traces.size());
        assertThat(seen.traces().stuck).as(which).isEqualTo(oracle.stuck);
        assertThat(seen.traces().ends).as(which).isEqualTo(oracle.ends);
        return true;
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "SHARED"})
    void hiding_plain_accesses_loses_no_end_and_no_race(Theme theme) throws Exception {
        for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
            Toy toy = RandomToys.of(seed, theme);
            TracesOf.Seen all = TracesOf.of(toy, Options.DEFAULT.without(Reduction.PLAIN_ACCESSES), false);
            TracesOf.Seen hidden = TracesOf.of(toy, Options.DEFAULT, false);
            String which = "seed " + seed;
            assertThat(hidden.traces().ends).as(which).isEqualTo(all.traces().ends);
            assertThat(signatures(hidden)).as(which).isEqualTo(signatures(all));
            assertThat(hidden.result().outcomes().keySet())
                    .as(which)
                    .isEqualTo(all.result().outcomes().keySet());
        }
    }

    private static Set<Object> signatures(TracesOf.Seen seen) {
        return seen.result().defects().stream().map(Defect::signature).collect(Collectors.toSet());
    }
}
