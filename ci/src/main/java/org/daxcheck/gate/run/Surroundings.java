// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.List;
import java.util.ServiceLoader;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.catalog.bug.KnownBugs;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;

/**
 * What the command line stands in.
 *
 * @param catalogues where claims come from
 * @param bugs the reported bugs of the kernel, and the claims that must find them
 * @param checkers the engines that are installed
 * @param console where people read
 * @param patience how long an engine that does not end is borne with
 */
public record Surroundings(
        List<Catalogue> catalogues, List<KnownBug> bugs, List<Checker> checkers, Console console, Patience patience) {

    /** Those of the process, with whatever is on the class path. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                installed(Catalogue.class),
                KnownBugs.all(),
                installed(Checker.class),
                new Console(
                        new PrintWriter(System.out, true, UTF_8),
                        new PrintWriter(System.err, true, UTF_8),
                        Boolean.getBoolean("daxcheck.terminal")),
                Patience.USUAL);
    }

    /** For results. */
    public PrintWriter out() {
        return console.out();
    }

    /** For complaints. */
    public PrintWriter err() {
        return console.err();
    }

    private static <S> List<S> installed(Class<S> service) {
        return ServiceLoader.load(service).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
