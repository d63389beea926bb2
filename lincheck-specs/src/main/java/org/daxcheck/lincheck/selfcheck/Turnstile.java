// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.lincheck.selfcheck;

/** Lets one thread through at a time. */
public interface Turnstile {

    /** Waits until nobody is inside, goes in and out again, and returns how many have come through. */
    long pass();
}
