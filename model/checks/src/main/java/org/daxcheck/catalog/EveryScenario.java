// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLock;
import org.daxcheck.claim.Catalogue;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;
import org.daxcheck.scenario.ProgramGenerator;
import org.daxcheck.scenario.call.Call;
import org.daxcheck.scenario.call.Vocabulary;

/**
 * Every scenario over the closed calls of the entry lock, for each port. There are too many to be listed: they are made when they are asked
 * for, by bounds or by name. Nothing is known of them beforehand: each is claimed to hold.
 */
public final class EveryScenario implements Catalogue {

    /** The catalogue. */
    public EveryScenario() {}

    /** None: they are not listed. */
    @Override
    public List<Claim> claims() {
        return List.of();
    }

    @Override
    public Optional<Claim> claim(String id) {
        int slash = id.indexOf('/');
        return designs()
                .filter(design -> slash > 0 && design.id().equals(id.substring(0, slash)))
                .findFirst()
                .flatMap(design -> ProgramGenerator.program(vocabulary(design), id.substring(slash + 1))
                        .map(program -> claim(design.subject(), program)));
    }

    /** The ports by name, the faithful ones first. */
    public static List<String> subjects() {
        return designs().map(Design::id).toList();
    }

    /**
     * The claims of one port, fewest calls first. Scenarios that differ only in the order of threads are one.
     *
     * @param subject one of {@link #subjects}
     * @param threads at most, at least 2
     * @param calls of each thread at most, at least 1
     * @param mostCalls of all threads together
     */
    public static Stream<Claim> within(String subject, int threads, int calls, int mostCalls) {
        Design<EntryLock> design = design(subject);
        return new ProgramGenerator(vocabulary(design), threads, calls)
                .programs(mostCalls)
                .map(program -> claim(design.subject(), program));
    }

    /** How many those are. */
    public static BigInteger count(String subject, int threads, int calls, int mostCalls) {
        return new ProgramGenerator(vocabulary(design(subject)), threads, calls).count(mostCalls);
    }

    /**
     * So many of those by chance, none twice.
     *
     * @param seed the same for the same ones
     */
    public static Stream<Claim> sample(String subject, int threads, int calls, int mostCalls, int many, long seed) {
        Design<EntryLock> design = design(subject);
        return new ProgramGenerator(vocabulary(design), threads, calls)
                .sample(mostCalls, many, seed)
                .map(program -> claim(design.subject(), program));
    }

    private static Design<EntryLock> design(String subject) {
        return designs()
                .filter(one -> one.id().equals(subject))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no port is called " + subject));
    }

    private static Stream<Design<EntryLock>> designs() {
        return Stream.of(Designs.LOCKED_2017, Designs.XARRAY, Designs.LOCKED, Designs.LOCK_FREE);
    }

    private static List<Call> vocabulary(Design<EntryLock> design) {
        return Designs.WITH_HOLE_PAGES.contains(design) ? Vocabulary.withHolePages() : Vocabulary.general();
    }

    private static Claim claim(Subject<EntryLock> subject, Program<EntryLock> program) {
        return new Claim(subject, program, Expectation.holds(), Claim.Lane.SOAK, Engines.EXHAUSTIVE);
    }
}
