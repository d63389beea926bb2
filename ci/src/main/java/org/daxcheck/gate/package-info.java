// SPDX-License-Identifier: GPL-2.0-only

/**
 * The command line: plans, asks the engines, prints what they say, and opens or shuts the gate. The only place that writes to
 * the console and ends the process.
 */
@NullMarked
package org.daxcheck.gate;

import org.jspecify.annotations.NullMarked;
