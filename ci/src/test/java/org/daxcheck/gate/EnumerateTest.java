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
    void what_is_too_much_is_refused_with_how_much_it_is() {
        assertThat(run("enumerate", "locked-2017", "--threads", "3", "--calls", "2"))
                .isEqualTo(2);
        assertThat(err.toString())
                .containsPattern("locked-2017 has 1[0-9],[0-9]{3},[0-9]{3} scenarios within these bounds")
                .containsPattern("they would take [0-9]+ days of one processor. --sample N");
    }

    @Test
    void a_sample_is_told_as_one_and_is_the_same_for_the_same_seed() {
        String[] sample = {"enumerate", "xarray", "--threads", "2", "--sample", "2", "--seed", "7"};
        assertThat(run(sample)).isZero();
        String once = out.toString();
        assertThat(once)
                .containsPattern("xarray: 2 scenarios, [0-9,]+ executions, complete: yes; 0 broken")
                .containsPattern(
                        "a sample: 2 of 153 scenarios \\(seed 7\\), not complete; at this pace all would take .* of one processor");
        assertThat(run(sample)).isZero();
        assertThat(executions(out.toString().substring(once.length()))).isEqualTo(executions(once));
    }

    private static String executions(String text) {
        return text.replaceAll("(?s).*2 scenarios, ([0-9,]+) executions.*", "$1");
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
