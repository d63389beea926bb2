// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Ruling;
import org.daxcheck.gate.file.ReportFiles;
import org.daxcheck.gate.memory.Memory;
import org.daxcheck.gate.run.Claims;
import org.daxcheck.gate.run.Installed;
import org.daxcheck.gate.run.Run;
import org.daxcheck.gate.run.Screen;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.Plan;
import org.daxcheck.report.Results;
import org.daxcheck.report.record.Unreadable;
import org.daxcheck.report.text.SummaryText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What all commands that ask engines have in common, in this order: plan, make sure that the files can be written, run, sum
 * up, write the files. A mistake on the command line ends it before anything runs; a file that cannot be written after all
 * does not take the results with it.
 */
final class Course {

    /** What a command shows of a run. */
    interface Show {
        /** What is printed as soon as there is a ruling. */
        List<String> ruling(Ruling ruling);

        /** The results, with whatever else speaks against them. */
        default Results judged(Results results) {
            return results;
        }

        /** What is printed at the end, before the summary. */
        List<String> end(Results results);
    }

    private final Surroundings surroundings;
    private final RunOptions options;
    private final Screen screen;

    Course(Surroundings surroundings, RunOptions options) {
        this.surroundings = surroundings;
        this.options = options;
        this.screen = new Screen(surroundings.console());
    }

    /**
     * Asks the engines about these claims.
     *
     * @param show makes what is shown of a run from its plan; it may print first
     * @return the exit code
     * @throws ParameterException if there is nothing to ask, or a file cannot be written
     */
    int take(CommandLine line, Claim.Lane lane, Collection<Claim> claims, Function<Plan, Show> show) {
        Installed installed = new Installed(surroundings.checkers());
        Plan plan;
        ReportFiles files;
        Memory memory;
        try {
            plan = new Planner(installed, options).plan(lane, claims);
            files = options.files.files(surroundings);
            memory = options.memory.memory(plan);
        } catch (Claims.UnknownName | ReportFiles.NotWritable | Unreadable | IOException e) {
            throw new ParameterException(line, String.valueOf(e.getMessage()), e);
        }
        Show shown = show.apply(plan);
        memory.known().forEach(ruling -> print(shown.ruling(ruling)));
        Run.Listener listener = (ruling, classes) -> {
            memory.keep(ruling, classes);
            print(shown.ruling(ruling));
        };
        Results results = new Run(plan, installed, screen, surroundings.patience(), listener)
                .knowing(memory.known())
                .results();
        return told(shown, shown.judged(results.with(memory.failures())), memory, files);
    }

    private int told(Show shown, Results results, Memory memory, ReportFiles files) {
        memory.close();
        print(memory.lines());
        print(shown.end(results));
        print(SummaryText.lines(results));
        print(options.files.lines(results));
        return written(results, files.write(results)).code();
    }

    void print(List<String> lines) {
        if (!lines.isEmpty()) {
            screen.print(lines);
        }
    }

    private ExitCode written(Results results, List<String> complaints) {
        Set<ExitCode> exits = EnumSet.noneOf(ExitCode.class);
        exits.addAll(results.exits());
        for (String complaint : complaints) {
            exits.add(ExitCode.INFRASTRUCTURE);
            surroundings.err().println("daxcheck: " + complaint);
        }
        ExitCode exit = ExitCode.winner(exits);
        if (exit != results.exit()) {
            surroundings.err().println("exit " + exit.code() + ": " + exit.meaning());
        }
        return exit;
    }
}
