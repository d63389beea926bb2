// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

import org.daxcheck.claim.Finding;

/**
 * By what a thread failed: the answer behind operand a of {@link Kind#FAIL} ({@link Names#answer}).
 *
 * @param kind what sort of defect that is
 * @param invariant the named property that does not hold; empty if none has a name
 * @param text what was thrown
 */
public record Failure(Finding.Kind kind, String invariant, String text) {

    /** Assertion errors of libraries for tests: they are assertions, whatever their class. */
    private static final String LIBRARIES = "org\\.(opentest4j|junit|assertj|hamcrest|testng)\\..*|junit\\..*";

    /**
     * The failure that an exception is. An assertion error of a class of the program's own names a broken rule of the program; any other
     * assertion error or exception is an assertion that failed.
     */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof BrokenInvariant broken) {
            return new Failure(broken.kind(), broken.invariant(), String.valueOf(broken.getMessage()));
        }
        Class<?> type = thrown.getClass();
        boolean rule = thrown instanceof AssertionError
                && type != AssertionError.class
                && !type.getName().matches(LIBRARIES);
        String text = rule ? String.valueOf(thrown.getMessage()) : String.valueOf(thrown);
        return new Failure(rule ? Finding.Kind.SAFETY : Finding.Kind.ASSERTION, "", text);
    }

    @Override
    public String toString() {
        return invariant.isEmpty() ? text : invariant + " does not hold: " + text;
    }

    /** Thrown by a front end on a thread of the program when a named property does not hold. */
    public static final class BrokenInvariant extends AssertionError {

        private static final long serialVersionUID = 1L;

        private final String invariant;
        private final Finding.Kind kind;

        /**
         * A broken invariant.
         *
         * @param invariant its name
         * @param kind what its violation is
         * @param cause how it shows
         */
        public BrokenInvariant(String invariant, Finding.Kind kind, AssertionError cause) {
            super(cause.getMessage(), cause);
            this.invariant = invariant;
            this.kind = kind;
        }

        /** What the violation is. */
        public Finding.Kind kind() {
            return kind;
        }

        /** The name of the property. */
        public String invariant() {
            return invariant;
        }
    }
}
