// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;
import org.daxcheck.gate.fixture.Transfer;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.junit.jupiter.api.Test;

/** How long a claim will take, before it is explored. */
class EstimateTest {

    private static final Pattern ABOUT = Pattern.compile(
            "about ([\\d,]+) executions, standard deviation ([\\d,]+) \\(\\d+ %\\); [\\d,]+/s, \\d.* \\+- \\d");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        out.getBuffer().setLength(0);
        List<Checker> explorer = ServiceLoader.load(Checker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(checker -> checker.engine().equals("explorer"))
                .toList();
        Surroundings surroundings = new Surroundings(
                ServiceLoader.load(Catalogue.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                List.of(),
                explorer,
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false),
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5)));
        return Daxcheck.run(surroundings, words);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(",", ""));
    }

    @Test
    void a_claim_that_ends_soon_is_known_exactly() {
        assertThat(run("estimate", "xarray/hold-inv-x3")).as("%s", err).isZero();
        assertThat(out.toString()).startsWith("xarray/hold-inv-x3  1,842 executions, exactly; ");
    }

    /** The claim has 15,538. */
    @Test
    void a_larger_one_is_estimated_with_its_deviation() {
        assertThat(run("estimate", "percpu-ref/tryget-vs-kill", "--executions", "1000"))
                .isZero();
        Matcher about = ABOUT.matcher(out.toString());
        assertThat(about.find()).as("%s", out).isTrue();
        assertThat(Math.abs(number(about.group(1)) - 15_538)).isLessThan(4 * number(about.group(2)));
    }

    @Test
    void a_claim_about_many_programs_is_their_sum() {
        assertThat(run("estimate", "percpu-ref/lincheck-all-live-ref-2x1")).isZero();
        assertThat(out.toString()).contains("  146 executions, exactly");
    }

    @Test
    void a_class_of_anybodys_is_estimated_and_not_explored() {
        assertThat(run("explore", "--estimate", Transfer.class.getName()))
                .as("%s", err)
                .isZero();
        assertThat(out.toString()).contains(" executions, exactly").doesNotContain("verdict");
    }

    @Test
    void what_is_not_explored_has_no_estimate_and_what_is_not_there_is_a_mistake() {
        assertThat(run("estimate", "turnstile/*")).isEqualTo(2);
        assertThat(run("estimate")).isEqualTo(2);
    }
}
