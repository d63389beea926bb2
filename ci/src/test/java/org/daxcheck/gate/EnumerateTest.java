// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Surroundings;
import org.junit.jupiter.api.Test;

/** Every scenario within bounds, with the engine and the ports as they are. */
class EnumerateTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        Surroundings process = Surroundings.ofProcess();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
        return Daxcheck.run(
                new Surroundings(process.catalogues(), process.bugs(), process.checkers(), console, process.patience()),
                args);
    }

    @Test
    void a_part_of_the_pairs_of_one_port_is_counted_whole() {
        assertThat(run("enumerate", "xarray", "--threads", "2", "--shard", "1/51"))
                .isZero();
        assertThat(out.toString()).containsPattern("xarray: 3 scenarios, [0-9,]+ executions, complete: yes; 0 broken");
    }

    @Test
    void a_scenario_is_asked_about_again_by_its_name() {
        assertThat(run("check", "xarray/fault0_inv0")).isZero();
        assertThat(out.toString()).containsPattern("xarray +fault0_inv0 +2 +2 +explorer +holds +UPHELD");
    }

    @Test
    void what_cannot_be_enumerated_is_refused() {
        for (List<String> wrong :
                List.of(List.of("enumerate", "nobody"), List.of("enumerate", "locked", "--threads", "1"))) {
            assertThat(run(wrong.toArray(String[]::new))).isEqualTo(2);
        }
        assertThat(err.toString()).contains("no port is called nobody", "nothing to generate");
        assertThat(run("check", "xarray/fault0_nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("no claim is called 'xarray/fault0_nothing'");
    }
}
