// SPDX-License-Identifier: GPL-2.0-only

/**
 * A run of the gate: asks the engines, judges what they say, shows how far it is, and writes the files.
 *
 * <p>Knows no command line and reads no class path; both are handed to it.
 */
@NullMarked
package org.daxcheck.gate.run;

import org.jspecify.annotations.NullMarked;
