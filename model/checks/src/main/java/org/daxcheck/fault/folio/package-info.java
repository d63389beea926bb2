// SPDX-License-Identifier: GPL-2.0-only

/** Mistakes made on purpose in folios and private pages, on counts that report who comes in late; each is one step made wrong. */
@NullMarked
package org.daxcheck.fault.folio;

import org.jspecify.annotations.NullMarked;
