// SPDX-License-Identifier: GPL-2.0-only
/** What the command line says of itself. */
@NullMarked
package org.daxcheck.gate.help;

import org.jspecify.annotations.NullMarked;
