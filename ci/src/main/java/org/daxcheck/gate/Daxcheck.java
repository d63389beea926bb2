// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ServiceConfigurationError;
import org.daxcheck.catalog.design.DesignCatalogue;
import org.daxcheck.gate.explore.EstimateCommand;
import org.daxcheck.gate.explore.ExploreCommand;
import org.daxcheck.gate.explore.ReplayCommand;
import org.daxcheck.gate.help.HelpCommand;
import org.daxcheck.gate.record.DiffCommand;
import org.daxcheck.gate.record.MergeCommand;
import org.daxcheck.gate.run.Machine;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.ExitCode;
import org.daxcheck.report.text.Plain;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line as a whole: its parts, its help, and what becomes of mistakes. */
@Command(
        name = "ci/daxcheck",
        description = "Checks Java ports of the Linux DAX entry lock across interleavings, and opens or shuts a gate.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Daxcheck.Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            HelpCommand.class,
            ListCommand.class,
            CheckCommand.class,
            ExploreCommand.class,
            ReplayCommand.class,
            DiffCommand.class,
            MergeCommand.class,
            BugsCommand.class,
            DesignsCommand.class,
            EnumerateCommand.class,
            EstimateCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        exitCodeListHeading = "%nExit codes (several at once: the smallest from 10 on wins):%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ci/daxcheck check                                everything of the gate lane",
            "  ci/daxcheck check 'locked/*' --engine lincheck    one subject, one engine",
            "  ci/daxcheck explore --classpath DIR CLASS         a class of your own, every interleaving",
            "  ci/daxcheck replay ID                            a finding again, step by step",
            "  ci/daxcheck bugs                                 the reported bugs, and what finds them",
            "  ci/daxcheck designs                              the refcount designs, compared",
            "  ci/daxcheck enumerate locked --threads 2          every scenario of two calls",
            "  ci/daxcheck estimate 'locked/*'                   how long one subject takes",
            "  ci/daxcheck help                                 what else there is to read"
        })
public final class Daxcheck {

    private Daxcheck() {}

    /** What {@code --version} says. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"daxcheck " + Machine.version()};
        }
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        Interruption.listen();
        Interruption.exit(started(args));
    }

    /** What is wrong with the class path shows before there is a command line to report it. */
    static int started(String... args) {
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        try {
            DesignCatalogue.outside();
        } catch (IllegalArgumentException mistake) {
            return complain(err, String.valueOf(mistake.getMessage()));
        }
        try {
            return run(Surroundings.ofProcess(), args);
        } catch (RuntimeException | ServiceConfigurationError e) {
            return fail(err, e);
        }
    }

    /** Runs the command line; the exit code. */
    static int run(Surroundings surroundings, String... args) {
        CommandLine line = new CommandLine(new Daxcheck(), new Commands(surroundings));
        line.setOut(surroundings.out());
        line.setErr(surroundings.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(
                (mistake, given) -> complain(surroundings.err(), String.valueOf(mistake.getMessage())));
        line.setExecutionExceptionHandler((failure, at, given) -> fail(surroundings.err(), failure));
        legend(line);
        if (args.length == 0) {
            line.usage(surroundings.out());
            return ExitCode.OK.code();
        }
        return line.execute(args);
    }

    private static void legend(CommandLine line) {
        line.getCommandSpec().usageMessage().exitCodeList(ExitCode.legend());
        for (CommandLine sub : line.getSubcommands().values()) {
            sub.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n");
            sub.getCommandSpec().usageMessage().exitCodeList(ExitCode.legend());
        }
    }

    private static int complain(PrintWriter err, String mistake) {
        err.println("daxcheck: " + Plain.text(mistake));
        return ExitCode.USAGE.code();
    }

    private static int fail(PrintWriter err, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        err.println("daxcheck: internal error: " + Plain.text(String.valueOf(failure)));
        err.print(trace);
        err.flush();
        return ExitCode.INTERNAL.code();
    }
}
