// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.claim.Checker;
import org.daxcheck.gate.fixture.Idler;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A design that the launcher was told of, compared by the explorer. */
final class OutsideDesignTest {

    private static final String PROPERTY = "daxcheck.design";
    private static final String DESIGN = "org.daxcheck.port.design.flag.FlagAndSweep";
    private static final Pattern REPLAY = Pattern.compile("(?m)^ +replay +ci/daxcheck (replay .*)$");

    private StringWriter out = new StringWriter();

    @BeforeEach
    void tell_the_launcher() {
        System.setProperty(PROPERTY, DESIGN);
    }

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    private int run(List<String> words) {
        out = new StringWriter();
        PrintWriter console = new PrintWriter(out, true);
        List<Checker> explorer = ServiceLoader.load(Checker.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(checker -> checker.engine().equals("explorer"))
                .toList();
        Surroundings surroundings = new Surroundings(
                List.of(new DesignCatalogue()),
                List.of(),
                explorer,
                new Console(console, console, false),
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5)));
        return Daxcheck.run(surroundings, words.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(classes = {Idler.Refuses.class, Idler.Allows.class})
    void a_design_that_does_nothing_is_told_as_such_and_shuts_the_gate(Class<?> design) {
        System.setProperty(PROPERTY, design.getName());
        assertThat(run(List.of("designs", "--design", design.getName()))).isEqualTo(10);
        assertThat(out.toString())
                .containsPattern("(?m)^(Refuses|Allows) +((VACUOUS|BROKEN) +){4}BROKEN +((VACUOUS|BROKEN) +){2}3x4 ")
                .contains("a page of a live device that nobody else uses cannot be")
                .contains("/i5-use-teardown");
    }

    @Test
    void what_breaks_it_is_shown_again_by_the_line_that_is_printed() {
        assertThat(run(List.of("designs", "--design", DESIGN))).isEqualTo(10);
        List<String> lines = REPLAY.matcher(out.toString())
                .results()
                .map(MatchResult::group)
                .map(line -> line.substring(line.indexOf("replay --")))
                .toList();
        assertThat(lines)
                .as(out.toString())
                .hasSizeGreaterThan(2)
                .anyMatch(line -> line.contains("i1-fault-teardown@"));

        String line = lines.get(0);
        assertThat(run(Arrays.asList(line.split(" ")))).as(out.toString()).isZero();
        assertThat(out.toString()).contains("ci/daxcheck " + line).contains("100 of 100 runs did the same");
    }
}
