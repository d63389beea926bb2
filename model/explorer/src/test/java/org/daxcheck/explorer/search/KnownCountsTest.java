// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.daxcheck.explorer.toy.Toy;
import org.daxcheck.explorer.toy.ToySource;
import org.junit.jupiter.api.Test;

class KnownCountsTest {

    @Test
    void increments() throws Exception {
        assertThat(count(increments(2, 2))).isEqualTo(34);
        assertThat(count(increments(3, 2))).isEqualTo(7134);
        for (int i = 0; i < 1; i++) {
            long t = System.nanoTime();
            assertThat(count(increments(3, 3))).isEqualTo(1_824_912);
            System.err.println((System.nanoTime() - t) / 1_000_000 + " ms");
        }
    }

    private static Toy increments(int threads, int times) {
        Toy toy = new Toy();
        int x = toy.location();
        return toy.times(threads, thread -> {
            for (int i = 0; i < times; i++) {
                thread.increment(x, 1);
            }
        });
    }

    private static long count(Toy toy) throws Exception {
        Result result =
                Exploration.of(new ToySource(toy, false), Options.DEFAULT).run(Listener.NONE);
        assertThat(result.complete()).isTrue();
        assertThat(result.counts().blocked()).isZero();
        return result.counts().executions();
    }
}
