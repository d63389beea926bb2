// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.gate.run;

import java.time.Duration;

/**
 * How long the gate bears with an engine.
 *
 * @param overrun past the end of the budget, before the engine is interrupted
 * @param stop past the interruption, before the engine is given up
 */
public record Patience(Duration overrun, Duration stop) {

    /** Enough for an engine that forks processes. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(20));
}
