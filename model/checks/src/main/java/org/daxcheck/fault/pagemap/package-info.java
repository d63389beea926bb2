// SPDX-License-Identifier: GPL-2.0-only

/** Reported bugs of page maps, folios and device-dax, and mistakes made on purpose; each is one step of a port made wrong. */
@NullMarked
package org.daxcheck.fault.pagemap;

import org.jspecify.annotations.NullMarked;
