// SPDX-License-Identifier: GPL-2.0-only
/** Commands that ask no engine: they read what runs have written down. */
@NullMarked
package org.daxcheck.gate.record;

import org.jspecify.annotations.NullMarked;
