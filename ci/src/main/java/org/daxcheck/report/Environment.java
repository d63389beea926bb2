// SPDX-License-Identifier: GPL-2.0-only
package org.daxcheck.report;

import java.time.Instant;

/**
 * Where and when a run took place, as far as it bears on what was found.
 *
 * @param version of daxcheck
 * @param java the virtual machine, with its version and vendor
 * @param system operating system and architecture
 * @param cores that the virtual machine may use, at least 1
 * @param started when the run began
 */
public record Environment(String version, String java, String system, int cores, Instant started) {}
