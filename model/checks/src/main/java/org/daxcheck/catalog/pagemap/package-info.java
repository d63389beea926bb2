// SPDX-License-Identifier: GPL-2.0-only

/** What is claimed about page maps, folios and the counts under them. */
@NullMarked
package org.daxcheck.catalog.pagemap;

import org.jspecify.annotations.NullMarked;
