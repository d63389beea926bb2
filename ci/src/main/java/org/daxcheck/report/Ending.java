// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.time.Duration;

/**
 * How a run ended.
 *
 * @param interrupted whether somebody stopped it before it was done
 * @param elapsed wall-clock time
 */
public record Ending(boolean interrupted, Duration elapsed) {}
