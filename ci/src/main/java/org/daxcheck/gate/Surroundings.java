// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate;

import java.io.PrintWriter;
import java.util.List;
import java.util.ServiceLoader;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Checker;

/**
 * What the command line stands in.
 *
 * @param catalogues where claims come from
 * @param checkers the engines that are installed
 * @param out for results
 * @param err for complaints and progress
 * @param terminal whether {@code err} is a terminal, whose last line may be written over
 */
record Surroundings(
        List<Catalogue> catalogues, List<Checker> checkers, PrintWriter out, PrintWriter err, boolean terminal) {

    /** Those of the process, with whatever is on the class path. */
    static Surroundings ofProcess() {
        return new Surroundings(
                installed(Catalogue.class),
                installed(Checker.class),
                new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8),
                Boolean.getBoolean("daxcheck.terminal"));
    }

    private static <S> List<S> installed(Class<S> service) {
        return ServiceLoader.load(service).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
