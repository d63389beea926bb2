// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Finding;
import org.daxcheck.claim.form.ClassScenario;

/**
 * The command that shows a finding again, to be pasted into a shell.
 *
 * @param options what goes before the replay, each word on its own
 * @param arguments what goes behind it, after {@code --}
 */
public record ReplayText(List<String> options, List<String> arguments) {

    /** For the claims of the catalogues: the replay says it all. */
    public static final ReplayText OF_CLAIM = new ReplayText(List.of(), List.of());

    /** Copies the lists. */
    public ReplayText {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /**
     * For a claim about a design that is not in the tree.
     *
     * @param type its class
     * @param classPath where that is; empty if it needs no telling
     */
    public static ReplayText ofDesign(String type, String classPath) {
        List<String> options = new ArrayList<>(List.of("--design", type));
        if (!classPath.isEmpty()) {
            options.addAll(List.of("--classpath", classPath));
        }
        return new ReplayText(options, List.of());
    }

    /** The command that shows a finding again, or else the one that asks about its claim. */
    public String again(Finding finding, String ask) {
        return finding.replay().isEmpty() ? ask : command(finding.replay());
    }

    /** The command for one replay. */
    public String command(String replay) {
        return "ci/daxcheck replay " + words(options) + quoted(replay) + rest();
    }

    /** The command that asks the same again, where there is no replay. */
    String ask(Claim claim, String engine) {
        if (claim.scenario() instanceof ClassScenario given) {
            return "ci/daxcheck explore " + words(options) + quoted(given.type()) + rest();
        }
        return options.isEmpty()
                ? "ci/daxcheck check " + quoted(claim.id()) + " --engine " + engine
                : "ci/daxcheck designs " + words(options).stripTrailing();
    }

    private String rest() {
        return arguments.isEmpty() ? "" : " -- " + words(arguments).stripTrailing();
    }

    private static String words(List<String> words) {
        return words.stream().map(word -> quoted(word) + " ").collect(Collectors.joining());
    }

    /** As a POSIX shell needs it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9@%+=:,./_-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
