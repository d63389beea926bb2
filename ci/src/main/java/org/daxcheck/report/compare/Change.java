// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report.compare;

/**
 * One thing that is not as it was.
 *
 * @param kind what sort of thing
 * @param name the claim and the engine
 * @param before what it was; empty if there was none
 * @param after what it is; empty if there is none any more
 */
public record Change(Kind kind, String name, String before, String after) {

    /** The sorts of things, in the order in which they are told. */
    public enum Kind {
        /** What came out. */
        VERDICT("verdicts", true),
        /** What should come out. */
        EXPECTATION("expectations", true),
        /** Something is not asked any more: coverage is lost. */
        LOST_CLAIM("lost claims", true),
        /** Of a ported function, named in place of the claim, more lines are executed by no claim. */
        LOST_COVERAGE("lost coverage", true),
        /** Something is asked that was not. */
        NEW_CLAIM("new claims", true),
        /** How many executions there are, where all were seen. */
        EXECUTIONS("executions", true),
        /** Which outcomes there are, where all were seen. */
        OUTCOME("outcomes", true),
        /** Which outcomes a sample met; another sample may meet others. */
        SAMPLED_OUTCOME("outcomes met by sampling, not held against anybody", false);

        private final String title;
        private final boolean counts;

        Kind(String title, boolean counts) {
            this.title = title;
            this.counts = counts;
        }

        /** In the plural, for people. */
        public String title() {
            return title;
        }

        /** Whether two runs with such a change are different. */
        public boolean counts() {
            return counts;
        }
    }
}
