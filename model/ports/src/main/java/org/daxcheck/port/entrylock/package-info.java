// SPDX-License-Identifier: GPL-2.0-only
/** What the designs of the entry lock share; each has a package of its own below. */
@NullMarked
package org.daxcheck.port.entrylock;

import org.jspecify.annotations.NullMarked;
