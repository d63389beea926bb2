// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.explorer.event;

/** The program does something that cannot be explored. To go on in silence would be unsound. */
public final class Refusal extends Exception {

    private final String construct;
    private final String place;

    /**
     * A refusal.
     *
     * @param construct what is not understood, for example {@code java.util.concurrent.Exchanger}
     * @param place where it occurs, {@code File.java:line}; empty if unknown
     */
    public Refusal(String construct, String place) {
        super(place.isEmpty() ? construct : construct + " at " + place);
        this.construct = construct;
        this.place = place;
    }

    /** What is not understood. */
    public String construct() {
        return construct;
    }

    /** Where it occurs; empty if unknown. */
    public String place() {
        return place;
    }
}
