// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.List;
import java.util.ServiceLoader;
import org.daxcheck.catalog.EntryLockCatalogue;
import org.daxcheck.catalog.KnownBug;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;

/**
 * What the command line stands in.
 *
 * @param catalogues where claims come from
 * @param bugs the reported bugs of the kernel, and the claims that must find them
 * @param checkers the engines that are installed
 * @param console where people read
 */
record Surroundings(List<Catalogue> catalogues, List<KnownBug> bugs, List<Checker> checkers, Console console) {

    /**
     * Where people read.
     *
     * @param out for results
     * @param err for complaints and progress
     * @param terminal whether {@code err} is a terminal, whose last line may be written over
     */
    record Console(PrintWriter out, PrintWriter err, boolean terminal) {}

    /** Those of the process, with whatever is on the class path. */
    static Surroundings ofProcess() {
        return new Surroundings(
                installed(Catalogue.class),
                EntryLockCatalogue.knownBugs(),
                installed(Checker.class),
                new Console(
                        new PrintWriter(System.out, true, UTF_8),
                        new PrintWriter(System.err, true, UTF_8),
                        Boolean.getBoolean("daxcheck.terminal")));
    }

    PrintWriter out() {
        return console.out();
    }

    PrintWriter err() {
        return console.err();
    }

    private static <S> List<S> installed(Class<S> service) {
        return ServiceLoader.load(service).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
