// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daxcheck.api.EntryLockSettings;
import org.daxcheck.claim.Claim;
import org.daxcheck.claim.Expectation;
import org.daxcheck.claim.Program;
import org.daxcheck.claim.Subject;

/**
 * A class with a reported bug: what must break it, and what it does right all the same.
 *
 * @param number in the order in which the bugs were collected
 * @param type the class
 * @param breaks claims that must be broken
 * @param holds claims that hold, so that a checker which finds fault with everything is caught
 */
public record Fault(int number, Class<?> type, List<Claim> breaks, List<Claim> holds) {

    private static final String PAGES = "model/checks/docs/bugs/";

    /** All of them, first those that must be broken. */
    public Stream<Claim> claims() {
        return Stream.concat(breaks.stream(), holds.stream());
    }

    /** The same as a reported bug, with its page; what repairs it is not known here. */
    public KnownBug knownBug() {
        return new KnownBug(number, type, PAGES + type.getSimpleName() + ".md", breaks, List.of());
    }

    /** Begins a fault of an API, whose programs these are. */
    public static <A> Draft<A> of(int number, Class<A> api, List<Program<A>> programs) {
        return new Draft<>(number, api, programs, true);
    }

    /**
     * A fault that is being put together; each step but the last makes the next.
     *
     * @param sampled whether sampling must find it too
     */
    public record Draft<A>(int number, Class<A> api, List<Program<A>> programs, boolean sampled) {

        /** Every interleaving is seen, and that is enough: a second opinion costs seconds at every change. */
        public Draft<A> exhaustively() {
            return new Draft<>(number, api, programs, false);
        }

        /** Whose it is, made with the settings for checking. */
        public <T extends A> Named<A> in(Class<T> type, Function<EntryLockSettings, T> maker) {
            return made(type, () -> maker.apply(EntryLockSettings.checking()));
        }

        /** Whose it is. */
        public <T extends A> Named<A> made(Class<T> type, Supplier<T> maker) {
            String about = "Has the bug " + type.getSimpleName() + ".";
            Subject<A> subject = new Subject<>(slug(type), api, maker, about);
            return new Named<>(this, type, subject);
        }
    }

    /** A fault that has a class. */
    public record Named<A>(Draft<A> draft, Class<?> type, Subject<A> subject) {

        /** What must be found, and in which programs, smallest first. */
        public Broken<A> breaks(Expectation expectation, String... programs) {
            return new Broken<>(this, claims(expectation, programs));
        }

        private List<Claim> claims(Expectation expectation, String... programs) {
            return Arrays.stream(programs)
                    .map(id -> new Claim(subject, program(id), expectation, Claim.Lane.GATE, engines(id, expectation)))
                    .toList();
        }

        private Set<String> engines(String id, Expectation expectation) {
            return draft.sampled() ? Engines.ofFault(subject.id() + "/" + id, expectation) : Engines.EXHAUSTIVE;
        }

        private Program<A> program(String id) {
            return draft.programs().stream()
                    .filter(program -> program.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no program " + id));
        }
    }

    /** A fault that is known to break something. */
    public record Broken<A>(Named<A> named, List<Claim> breaks) {

        /** What else must be found, and where. */
        public Broken<A> breaks(Expectation expectation, String... programs) {
            Stream<Claim> more = named.claims(expectation, programs).stream();
            return new Broken<>(named, Stream.concat(breaks.stream(), more).toList());
        }

        /** Programs that do not show it. */
        public Fault holds(String... programs) {
            return new Fault(named.draft().number(), named.type(), breaks, named.claims(Expectation.holds(), programs));
        }
    }

    /** {@code WakesOnlyNext} as {@code wakes-only-next}. */
    private static String slug(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
