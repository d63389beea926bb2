// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.stress;

import java.time.Duration;

/** How long nothing may be heard of a launch. */
@FunctionalInterface
interface SilenceLimit {

    /**
     * Five minutes. One configuration takes seconds, on a loaded machine some tens of them; a termination test in which
     * nothing terminates waits half a minute at a time, and sleeps that nobody ends add up.
     */
    SilenceLimit USUAL = silence -> silence.compareTo(Duration.ofMinutes(5)) > 0;

    /** Whether this is too long: the launch is then given up. */
    boolean exceeded(Duration silence);
}
