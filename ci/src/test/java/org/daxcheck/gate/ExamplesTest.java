// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.daxcheck.claim.Checker;
import org.daxcheck.gate.run.Console;
import org.daxcheck.gate.run.Patience;
import org.daxcheck.gate.run.Surroundings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page on {@code explore} says of its examples. */
class ExamplesTest {

    private static final Path DOCS = Path.of("../model/explorer/docs");
    private static final Pattern ROW = Pattern.compile("\\| `(.+)` \\| (\\d+) \\| ?(\\d*) \\| .+ \\|");

    @TempDir
    private static Path classes;

    /** A row of the table: what is run, and what it comes to. */
    record Row(String command, int exit, String executions) {}

    @BeforeAll
    static void compile() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
        try (Stream<Path> sources = Files.list(DOCS.resolve("examples"))) {
            sources.map(Path::toString).forEach(arguments::add);
        }
        int status = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(null, null, null, arguments.toArray(String[]::new));
        assertThat(status).isZero();
    }

    static List<Row> rows() throws Exception {
        List<Row> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(DOCS.resolve("explore.md")));
        while (row.find()) {
            rows.add(new Row(row.group(1), Integer.parseInt(row.group(2)), row.group(3)));
        }
        assertThat(rows).hasSizeGreaterThan(5);
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_example_comes_to_what_the_page_says(Row row) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of("explore", "--classpath", classes.toString()));
        arguments.addAll(Arrays.asList(row.command().split(" ", -1)));
        List<Checker> checkers = ServiceLoader.load(Checker.class).stream()
                .filter(provider -> provider.type().getPackageName().startsWith("org.daxcheck.explorer"))
                .map(ServiceLoader.Provider::get)
                .toList();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
        Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10));
        int exit = Daxcheck.run(
                new Surroundings(List.of(), List.of(), checkers, console, patience), arguments.toArray(String[]::new));
        assertThat(exit).as("%s%s", out, err).isEqualTo(row.exit());
        if (!row.executions().isEmpty()) {
            assertThat(out.toString()).contains(String.format("executions  %,d,", Long.parseLong(row.executions())));
        }
    }
}
