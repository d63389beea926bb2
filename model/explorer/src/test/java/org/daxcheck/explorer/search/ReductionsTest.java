// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.explorer.execution.Reduction;
import org.daxcheck.explorer.toy.RandomToys;
import org.daxcheck.explorer.toy.RandomToys.Theme;
import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.TracesOf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reduction against the search without it, on programs too large for the oracle. */
class ReductionsTest {

    private static final int PROGRAMS = 40;
    private static final long FIRST = 5_000;
    private static final int TOO_MANY = 4_000;
    private static final Options VISIBLE = Options.DEFAULT.without(Reduction.PLAIN_ACCESSES);

    @ParameterizedTest
    @EnumSource
    void source_sets_lose_no_trace_that_sleep_sets_alone_find(Theme theme) throws Exception {
        for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
            Toy toy = RandomToys.of(seed, theme);
            TracesOf.Seen all = search(toy, theme, VISIBLE);
            if (all.result().complete()) {
                TracesOf.Seen plainer = search(toy, theme, VISIBLE.without(Reduction.SOURCE_SETS));
                assertSame(all, plainer, seed);
                assertThat(plainer.result().counts().executions())
                        .isEqualTo(all.traces().traces.size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLEEP_SETS", "STEPS"})
    void other_reductions_change_no_trace(Reduction reduction) throws Exception {
        for (Theme theme : Theme.values()) {
            for (long seed = FIRST; seed < FIRST + PROGRAMS / 4; seed++) {
                Toy toy = RandomToys.of(seed, theme);
                TracesOf.Seen all = search(toy, theme, VISIBLE);
                TracesOf.Seen fewer = search(toy, theme, VISIBLE.without(reduction));
                if (all.result().complete() && fewer.result().complete()) {
                    assertSame(all, fewer, seed);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SPINNING"})
    void a_loop_as_one_event_loses_no_end_and_no_livelock(Theme theme) throws Exception {
        for (long seed = FIRST; seed < FIRST + PROGRAMS; seed++) {
            Toy toy = RandomToys.of(seed, theme);
            TracesOf.Seen all = search(toy, theme, VISIBLE);
            TracesOf.Seen turns = search(toy, theme, VISIBLE.without(Reduction.SPIN_LOOPS));
            if (all.result().complete() && turns.result().complete()) {
                assertThat(all.traces().stuck.isEmpty())
                        .as("seed %d", seed)
                        .isEqualTo(turns.traces().stuck.isEmpty());
                assertThat(turns.traces().traces.size())
                        .isGreaterThanOrEqualTo(all.traces().traces.size());
            }
        }
    }

    private static TracesOf.Seen search(Toy toy, Theme theme, Options options) throws Exception {
        Limits limits = new Limits(1_000, TOO_MANY, Limits.NONE.time());
        return TracesOf.of(toy, options.withRealTime(theme == Theme.HISTORIES).within(limits), false);
    }

    private static void assertSame(TracesOf.Seen one, TracesOf.Seen other, long seed) {
        assertThat(other.traces().traces).as("seed %d", seed).isEqualTo(one.traces().traces);
        assertThat(other.traces().stuck).as("seed %d", seed).isEqualTo(one.traces().stuck);
        assertThat(other.traces().ends).as("seed %d", seed).isEqualTo(one.traces().ends);
    }
}
