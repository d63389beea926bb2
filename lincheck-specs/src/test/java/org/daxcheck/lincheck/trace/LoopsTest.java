// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.daxcheck.claim.Trace;
import org.junit.jupiter.api.Test;

class LoopsTest {

    @Test
    void a_loop_of_several_steps_is_shown_once_behind_its_stem() {
        assertThat(fold("0s 0a 0b 0a 0b 0a 0b")).isEqualTo("0s 0<loops from here> 0a 0b");
    }

    @Test
    void two_threads_that_loop_among_each_other_are_told_apart() {
        assertThat(fold("0a 1x 0a 1y 0a 1x 1y 1x 1y")).isEqualTo("0<loops from here> 0a 1<loops from here> 1x 1y");
    }

    @Test
    void what_is_done_twice_is_no_loop() {
        assertThat(fold("0a 0b 0a 0b 1x 1x")).isEqualTo("0a 0b 0a 0b 1x 1x");
    }

    @Test
    void a_loop_that_was_left_is_kept() {
        assertThat(fold("0a 0a 0a 0end")).isEqualTo("0a 0a 0a 0end");
    }

    /** Steps as the digit of their thread and their text. */
    private static String fold(String steps) {
        List<Trace.Step> list = new ArrayList<>();
        for (String step : steps.split(" ", -1)) {
            list.add(new Trace.Step(step.charAt(0) - '0', 1, step.substring(1), "", ""));
        }
        return String.join(
                " ",
                Loops.fold(new Trace(List.of("T1", "T2"), list)).steps().stream()
                        .map(step -> step.thread() + step.text() + step.note())
                        .toList());
    }
}
