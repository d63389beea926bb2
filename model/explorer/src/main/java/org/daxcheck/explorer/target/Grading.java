// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.target;

import java.util.List;
import java.util.Optional;

/** Which outcomes a program allows. Thread-safe. */
public interface Grading {

    /** Every outcome is as good as any other. */
    Grading NONE = new Grading() {
        @Override
        public Grade grade(String outcome) {
            return new Grade("", true, "");
        }

        @Override
        public List<String> listed() {
            return List.of();
        }
    };

    /**
     * What is said of an outcome.
     *
     * @param expect the test's own word, for example {@code FORBIDDEN}; empty if there is none
     * @param allowed whether an execution may end so
     * @param reason why
     */
    record Grade(String expect, boolean allowed, String reason) {}

    /** The grade of an outcome. */
    Grade grade(String outcome);

    /** The outcome of an execution that leaves threads behind; empty if that is a defect whatever the grades. */
    default Optional<String> stuck() {
        return Optional.empty();
    }

    /** The outcomes that are spelled out, each of which should be reachable; patterns are not among them. */
    List<String> listed();
}
