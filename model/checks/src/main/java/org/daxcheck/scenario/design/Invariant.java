// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.scenario.design;

/** The named properties; defined in {@link org.daxcheck.api.design}. */
public enum Invariant {
    /** A busy page is there. */
    I1("a busy page is there"),
    /** A page in a page table is busy. */
    I2("a mapped page is busy"),
    /** A pinned page has its block. */
    I3("a pinned page has its block"),
    /** Once new users are refused, no request that begins then makes an idle page busy. */
    I4("no request that begins once new users are refused makes an idle page busy"),
    /** A live device can be used, and its teardown ends, with its work done, when all users have let go. */
    I5("a live device serves, and teardown ends when all users have let go"),
    /** Counts are what the design's own rule says. */
    I6("counts are what the design's own rule says");

    private final String sentence;

    Invariant(String sentence) {
        this.sentence = sentence;
    }

    /**
     * How many pages a device needs to show that it is broken: two neighbours; and where a page becomes busy while another one holds
     * teardown up, two that are not of one folio.
     */
    int pages() {
        return this == I4 ? 4 : 2;
    }

    /** The property in a few words. */
    public String sentence() {
        return sentence;
    }

    /**
     * Which property is broken where this was thrown. Page counts say that they were touched in removed memory, and counts that they
     * fell below their floor or were killed twice; any other warning of a design is about a request that came too late.
     */
    static Invariant brokenBy(AssertionError error) {
        if (error instanceof BrokenProperty broken) {
            return broken.invariant();
        }
        String message = String.valueOf(error.getMessage());
        if (message.contains("use after free")) {
            return I1;
        }
        return message.contains("underflow") || message.contains("more than once") ? I6 : I4;
    }

    /** A violation of this property. */
    AssertionError violated(String how) {
        return new BrokenProperty(this, how);
    }
}
