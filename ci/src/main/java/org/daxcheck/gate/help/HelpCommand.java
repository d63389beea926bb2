// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.help;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daxcheck.gate.run.Surroundings;
import org.daxcheck.report.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Help on a command or a topic. */
@Command(
        name = "help",
        description = "Tells what a command does, or about a topic; without either, which there are.",
        helpCommand = true)
public final class HelpCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "COMMAND|TOPIC", description = "What help is wanted on.")
    private List<String> wanted = new ArrayList<>();

    /** Made by the command line. */
    public HelpCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PrintWriter out = surroundings.out();
        CommandLine whole = spec.parent().commandLine();
        if (wanted.isEmpty()) {
            whole.usage(out);
            out.println();
            out.println("Topics (ci/daxcheck help TOPIC):");
            Topics.NAMES.forEach(topic -> out.println(String.format("  %-10s %s", topic, Topics.title(topic))));
            return ExitCode.OK.code();
        }
        String name = wanted.get(0);
        Map<String, CommandLine> commands = whole.getSubcommands();
        CommandLine command = commands.get(name);
        if (command != null) {
            command.usage(out);
        } else if (Topics.NAMES.contains(name)) {
            Topics.page(name).forEach(out::println);
        } else {
            throw new ParameterException(
                    spec.commandLine(),
                    "no help on '" + name + "'; commands: " + String.join(", ", commands.keySet()) + "; topics: "
                            + String.join(", ", Topics.NAMES));
        }
        return ExitCode.OK.code();
    }
}
